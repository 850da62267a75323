package dev.roundtable.domain.guide;

/** The guide content is malformed: the message names the file, the value and the remedy. */
public final class GuideException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GuideException(String message) {
    super(message);
  }

  public GuideException(String message, Throwable cause) {
    super(message, cause);
  }
}
