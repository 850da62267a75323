package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Loopback;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends calls, sends again what may be sent again, and turns answers that are no success into
 * failures: what the caller did wrong is a matter of configuration, what Airflow could not do one
 * of the service.
 */
final class Caller {
  /** Tells this process from others; in containers all of them have the same number. */
  private static final String PROCESS = Loopback.secret(8);

  /** How many entries of a list are asked for at once; a reply must stay below 6 MB for MWAA. */
  private static final int PAGE = 100;

  private static final int ATTEMPTS = 4;
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final Transport transport;
  private final Duration pause;

  /**
   * Calls over a transport.
   *
   * @param pause before the first repetition; doubles with each
   */
  Caller(Transport transport, Duration pause) {
    this.transport = transport;
    this.pause = pause;
  }

  String place() {
    return transport.place();
  }

  /** The body of a successful answer. */
  JsonNode expect(Call call) {
    return success(call, exchange(call));
  }

  /** The same, empty if there is no such thing. */
  Optional<JsonNode> find(Call call) {
    Reply reply = exchange(call);
    return reply.status() == 404 ? Optional.empty() : Optional.of(success(call, reply));
  }

  /** The same, empty if what was to be made is there already. */
  Optional<JsonNode> make(Call call) {
    Reply reply = exchange(call);
    return reply.status() == 409 ? Optional.empty() : Optional.of(success(call, reply));
  }

  private JsonNode success(Call call, Reply reply) {
    if (reply.isSuccess()) {
      return reply.body();
    }
    throw failure(call, reply);
  }

  /**
   * All entries of a list. One that another pushes to the next page while it is read comes once.
   *
   * @param order of its entries
   * @param most how many are wanted
   */
  List<JsonNode> list(Call call, Listing list, String order, int most) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (int read = 0; entries.size() < most; ) {
      int limit = Math.min(PAGE, most - entries.size());
      JsonNode page =
          expect(call.with("order_by", order).with("limit", limit).with("offset", read));
      page.path(list.key())
          .forEach(entry -> entries.putIfAbsent(entry.path(list.id()).asText(), entry));
      read += page.path(list.key()).size();
      // A server may give fewer at once than it is asked for.
      if (page.path(list.key()).isEmpty()
          || read >= page.path("total_entries").asInt(Integer.MAX_VALUE)) {
        break;
      }
    }
    return List.copyOf(entries.values());
  }

  /**
   * How answers hold a list.
   *
   * @param key of the list in the answer
   * @param id attribute that no two entries share
   */
  record Listing(String key, String id) {}

  /** The answer, of any status that a repetition would not change. */
  private Reply exchange(Call call) {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == ATTEMPTS;
      try {
        Reply reply = transport.send(call);
        if (!PASSING.contains(reply.status()) || !call.repeatable() || last) {
          return reply;
        }
      } catch (Transport.NotSentException e) {
        if (last) {
          throw Failure.service(
              "Airflow at %s cannot be called: %s. Is it running?"
                  .formatted(place(), e.getMessage()),
              e);
        }
      } catch (IOException e) {
        if (last || !call.repeatable()) {
          throw Failure.service(lost(call, e), e);
        }
      }
      await(call, attempt);
    }
  }

  private String lost(Call call, IOException e) {
    String unsure =
        call.repeatable()
            ? ""
            : "; whether it was carried out is not known, look before you repeat it";
    return "Airflow at %s gave no answer to %s (%s)%s"
        .formatted(
            place(),
            call,
            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
            unsure);
  }

  /** Callers that were refused together come back apart: their process shifts the pause. */
  private void await(Call call, int attempt) {
    int hash = Hashes.sha256(PROCESS + "|" + call + "|" + attempt).hashCode();
    double jitter = Math.floorMod(hash, 1000) / 1000.0;
    try {
      Thread.sleep((long) (pause.toMillis() * (1 << (attempt - 1)) * (0.5 + jitter)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.service("Interrupted while waiting for Airflow at " + place(), e);
    }
  }

  private Failure failure(Call call, Reply reply) {
    String said = "%s answered %d: %s".formatted(call, reply.status(), reply.detail());
    return switch (reply.status()) {
      case 401 ->
          Failure.usage(
              "Airflow at %s does not accept the token (%s). Log in anew".formatted(place(), said));
      case 403 ->
          Failure.usage(
              "Airflow at %s does not allow this (%s). Ask for the permission"
                  .formatted(place(), said));
      case 404 -> Failure.input("Airflow at %s has no such thing (%s)".formatted(place(), said));
      case 409 ->
          Failure.service(
              "Airflow at %s is in a state that does not allow this now (%s)"
                  .formatted(place(), said));
      default ->
          reply.status() >= 500 || reply.status() == 429
              ? Failure.service("Airflow at %s failed (%s). Try again".formatted(place(), said))
              : Failure.usage("Airflow at %s refuses this (%s)".formatted(place(), said));
    };
  }
}
