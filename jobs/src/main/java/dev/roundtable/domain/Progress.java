package dev.roundtable.domain;

/** Where long work tells how far it is. Calls come from one thread. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void start(String task, long steps) {}

        @Override
        public void step(String detail) {}

        @Override
        public void finish(String result) {}
      };

  /** Starts a task of a known number of steps. */
  void start(String task, long steps);

  /** One step is done; the detail may be null. */
  void step(String detail);

  /** The task is done, with a result worth a line. */
  void finish(String result);
}
