package dev.roundtable.airflow.local;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The Python packages of a lock file, installed once in a folder. */
public final class VirtualEnvironment {
  /** Installs 170 packages in seconds; the lock file says the version of everything else. */
  private static final String INSTALLER = "uv==0.13.9";

  private static final List<String> PYTHONS =
      List.of("python3.11", "python3.12", "python3.13", "python3");

  private final Path folder;

  private VirtualEnvironment(Path folder) {
    this.folder = folder;
  }

  /** Its Python. */
  public Path python() {
    return folder.resolve("bin/python");
  }

  /**
   * The environment of a lock file, made if it is not there or the lock is another.
   *
   * @param folder that holds it
   */
  public static VirtualEnvironment of(Path lock, Path folder, Progress progress) {
    VirtualEnvironment environment = new VirtualEnvironment(folder.toAbsolutePath());
    String wanted = Hashes.sha256(Commands.text(lock));
    if (!environment.isMadeOf(wanted)) {
      environment.makeAlone(lock, wanted, progress);
    }
    return environment;
  }

  private boolean isMadeOf(String wanted) {
    return Files.exists(mark()) && Commands.text(mark()).equals(wanted);
  }

  private Path mark() {
    return folder.resolve("lock.sha256");
  }

  /** Of two programs that need it at the same time one makes it, and the other waits. */
  private void makeAlone(Path lock, String wanted, Progress progress) {
    Path turn = folder.resolveSibling(folder.getFileName() + ".lock");
    try {
      Files.createDirectories(folder.getParent());
      try (FileChannel channel =
          FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (!isMadeOf(wanted)) {
          make(lock, progress);
          Commands.write(mark(), wanted);
        }
      }
    } catch (IOException e) {
      throw Failure.usage("Could not use %s: %s".formatted(turn, e.getMessage()), e);
    }
  }

  private void make(Path lock, Progress progress) {
    progress.start("python packages", 3);
    Path log = folder.resolveSibling("install.log");
    Commands.run(List.of(requirePython(), "-m", "venv", "--clear", folder.toString()), log);
    progress.step("a virtual environment in " + folder);
    String python = python().toString();
    Commands.run(List.of(python, "-m", "pip", "install", "--quiet", INSTALLER), log);
    progress.step(null);
    Commands.run(
        List.of(
            python,
            "-m",
            "uv",
            "pip",
            "install",
            "--quiet",
            "--python",
            python,
            "-r",
            lock.toString()),
        log);
    progress.step("the packages of " + lock);
    progress.finish("python packages: as " + lock.getFileName() + " says");
  }

  private static String requirePython() {
    return installed()
        .orElseThrow(
            () ->
                Failure.usage(
                    "This needs Python 3.11 to 3.13 with venv; none of %s on the path is one"
                        .formatted(PYTHONS)));
  }

  /** The first Python of the path that Airflow runs on; empty if there is none. */
  static Optional<String> installed() {
    return PYTHONS.stream().filter(VirtualEnvironment::serves).findFirst();
  }

  private static boolean serves(String python) {
    String test =
        "import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))";
    return Commands.succeeds(List.of(python, "-c", test));
  }
}
