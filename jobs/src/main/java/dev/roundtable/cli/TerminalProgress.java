package dev.roundtable.cli;

import dev.roundtable.domain.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on a terminal, plain lines elsewhere; on standard error, so that standard output stays
 * clean.
 */
final class TerminalProgress implements Progress {
  private final PrintStream err;
  private final boolean bars;
  private ProgressBar bar;

  private TerminalProgress(PrintStream err, boolean bars) {
    this.err = err;
    this.bars = bars;
  }

  // Before JDK 22, the only versions this runs on, no console means no terminal.
  @SuppressWarnings("SystemConsoleNull")
  static Progress create() {
    return new TerminalProgress(System.err, System.console() != null);
  }

  @Override
  public void start(String task, long steps) {
    if (bars) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void step(String detail) {
    if (bars) {
      bar.setExtraMessage(detail == null ? "" : detail);
      bar.step();
    } else {
      if (detail != null) {
        err.println("  " + detail);
      }
    }
  }

  @Override
  public void finish(String result) {
    if (bars) {
      bar.close();
    }
    err.println(result);
  }
}
