package dev.roundtable.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void resultsComeInTheOrderOfTheWorkWhicheverEndsFirst() throws Exception {
    List<Integer> results = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(1);
    try (InOrder<Integer> work = new InOrder<>(2, results::add)) {
      work.submit(
          () -> {
            await(second);
            return 0;
          });
      work.submit(
          () -> {
            second.countDown();
            return 1;
          });
      IntStream.range(2, 100).forEach(i -> work.submit(() -> i));
      work.finish();
    }
    assertThat(results).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void whoBringsMoreIsHeldBack() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    try (InOrder<Integer> work = new InOrder<>(3, result -> handedOn.incrementAndGet())) {
      for (int i = 0; i < 50; i++) {
        work.submit(begun::incrementAndGet);
        assertThat(i + 1 - handedOn.get()).as("results that are kept").isLessThanOrEqualTo(6);
      }
      work.finish();
    }
    assertThat(begun).hasValue(50);
    assertThat(handedOn).hasValue(50);
  }

  @Test
  void aFailureIsNotLost() {
    try (InOrder<Integer> work = new InOrder<>(2, result -> {})) {
      work.submit(
          () -> {
            throw Failure.service("the store is gone");
          });
      assertThatThrownBy(work::finish)
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.SERVICE))
          .hasMessage("the store is gone");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
