package dev.roundtable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtable.cli.SharedSpark;
import dev.roundtable.store.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tables")
class ConditionalLogStoreTest {
  private final Configuration hadoop = SharedSpark.session().sparkContext().hadoopConfiguration();
  private final ConditionalLogStore log = new ConditionalLogStore(hadoop);
  private ObjectStore store;

  @BeforeEach
  void open() {
    store = ObjectStore.open(SharedSpark.bucket());
    store.list("log/").forEach(object -> store.delete(object.key()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theSecondWriterOfACommitIsToldAndItsCommitIsNotThere() throws IOException {
    write("first", false);
    assertThatThrownBy(() -> write("second", false)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(content()).isEqualTo("first\n");
  }

  @Test
  void ofManyWritersAtOnceExactlyOneWins() throws Exception {
    int writers = 8;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Future<Boolean>> outcomes = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      String action = "writer " + i;
      outcomes.add(
          pool.submit(
              () -> {
                start.await();
                return wins(action);
              }));
    }
    List<Integer> winners = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      if (outcomes.get(i).get()) {
        winners.add(i);
      }
    }
    pool.shutdown();
    assertThat(winners).hasSize(1);
    assertThat(content()).isEqualTo("writer " + winners.get(0) + "\n");
  }

  @Test
  void theSameCommitAgainIsNoConflict() throws IOException {
    write("same", false);
    assertThatCode(() -> write("same", false)).doesNotThrowAnyException();
  }

  @Test
  void overwritesWhenAskedTo() throws IOException {
    write("first", false);
    write("second", true);
    assertThat(content()).isEqualTo("second\n");
  }

  @Test
  void readersNeverSeeHalfACommit() {
    assertThat(log.isPartialWriteVisible(path(), hadoop)).isFalse();
  }

  @Test
  void theSessionUsesItForTablesInABucket() {
    assertThat(SharedSpark.session().conf().get("spark.delta.logStore.s3a.impl"))
        .isEqualTo(ConditionalLogStore.class.getName());
  }

  private boolean wins(String action) throws IOException {
    try {
      write(action, false);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private void write(String action, boolean overwrite) throws IOException {
    log.write(path(), List.of(action).iterator(), overwrite, hadoop);
  }

  private String content() {
    return new String(store.read("log/00000000000000000001.json"), StandardCharsets.UTF_8);
  }

  private static Path path() {
    return new Path("s3a://" + SharedSpark.bucket().bucket() + "/log/00000000000000000001.json");
  }
}
