package dev.roundtable.emr;

import dev.roundtable.domain.Failure;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a job run is.
 *
 * @param state as EMR Serverless names it, {@code RUNNING}
 * @param details what it says of the state; may be null
 */
public record JobRun(String id, String state, String details) {
  private static final Set<String> ENDED = Set.of("SUCCESS", "FAILED", "CANCELLED");
  private static final Pattern EXIT_CODE = Pattern.compile("[Ee]xit ?[Cc]ode:? ([2-5]|99)\\b");

  public boolean hasEnded() {
    return ENDED.contains(state);
  }

  public boolean hasSucceeded() {
    return state.equals("SUCCESS");
  }

  /**
   * The exit code that the end of a job run stands for. A job run that did not succeed though its
   * command did, or without a word of it, is a service that failed. The DAGs' operator decides the
   * same: {@code tests/cases/job_run_ends.jsonl} holds for both.
   *
   * @param told what the command's run summary says
   */
  public int exitCode(OptionalInt told) {
    if (hasSucceeded()) {
      return told.orElse(0);
    }
    int service = Failure.Kind.SERVICE.exitCode();
    int code = told.orElseGet(this::codeOfDetails);
    return code == 0 ? service : code;
  }

  /** One of our own codes; any other is that of a machine, such as 137 of one out of memory. */
  private int codeOfDetails() {
    Matcher code = EXIT_CODE.matcher(details == null ? "" : details);
    return code.find() ? Integer.parseInt(code.group(1)) : 0;
  }

  /** Its state in a sentence. */
  public String words() {
    return "Job run %s is %s%s"
        .formatted(id, state, details == null || details.isBlank() ? "" : ": " + details);
  }
}
