package dev.roundtable.domain;

/**
 * A failure that has a known cause. The message says what is wrong, with the values, and what to
 * do; the kind decides the exit code, and so whether a scheduler tries again.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the run ended, with its exit code. */
  public enum Kind {
    /** Bad arguments or configuration: fix them, a retry will not help. */
    USAGE(2),
    /** A check failed; nothing was published. */
    CHECK(3),
    /** Input is missing or unreadable. */
    INPUT(4),
    /** A service failed; a retry may help. */
    SERVICE(5);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  private Failure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public static Failure usage(String message) {
    return new Failure(Kind.USAGE, message, null);
  }

  public static Failure usage(String message, Throwable cause) {
    return new Failure(Kind.USAGE, message, cause);
  }

  public static Failure check(String message) {
    return new Failure(Kind.CHECK, message, null);
  }

  public static Failure input(String message) {
    return new Failure(Kind.INPUT, message, null);
  }

  public static Failure input(String message, Throwable cause) {
    return new Failure(Kind.INPUT, message, cause);
  }

  public static Failure service(String message) {
    return new Failure(Kind.SERVICE, message, null);
  }

  public static Failure service(String message, Throwable cause) {
    return new Failure(Kind.SERVICE, message, cause);
  }

  public Kind kind() {
    return kind;
  }
}
