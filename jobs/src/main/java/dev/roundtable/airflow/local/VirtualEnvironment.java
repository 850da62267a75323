package dev.roundtable.airflow.local;

import dev.roundtable.domain.Failure;
import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path mark = folder.resolve("lock.sha256");
    if (Files.exists(mark) && Commands.text(mark).equals(wanted)) {
      return environment;
    }
    progress.start("python packages", 3);
    Path log = folder.resolveSibling("install.log");
    Commands.run(List.of(requirePython(), "-m", "venv", "--clear", folder.toString()), log);
    progress.step("a virtual environment in " + folder);
    String python = environment.python().toString();
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
    Commands.write(mark, wanted);
    progress.finish("python packages: as " + lock.getFileName() + " says");
    return environment;
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
