package dev.roundtable.cli;

import dev.roundtable.domain.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the launcher belongs to; commands around Airflow work with its files. */
final class Project {
  private static final String PROPERTY = "roundtable.home";

  private Project() {}

  static Path root() {
    Path root = Path.of(System.getProperty(PROPERTY, "."));
    if (!Files.isDirectory(root.resolve("dags"))) {
      throw Failure.usage(
          "There are no dags in %s; call ./roundtable of a checkout of the project"
              .formatted(root.toAbsolutePath()));
    }
    return root;
  }
}
