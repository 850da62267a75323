package dev.roundtable.airflow;

import java.io.IOException;

/** Carries calls to an Airflow and its answers back, whatever their status. */
public interface Transport extends AutoCloseable {
  /** The Airflow as a person names it, without credentials. */
  String place();

  /**
   * Sends a call once.
   *
   * @throws NotSentException if Airflow cannot have seen the call
   * @throws IOException if there was no answer, or not all of it; the call may have been carried
   *     out
   */
  Reply send(Call call) throws IOException;

  @Override
  void close();

  /** The call did not leave, or was turned away unread: nobody listens, or not to so many calls. */
  final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
