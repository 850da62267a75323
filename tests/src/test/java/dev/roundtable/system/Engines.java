package dev.roundtable.system;

import dev.roundtable.airflow.local.VirtualEnvironment;
import dev.roundtable.domain.Progress;
import dev.roundtable.store.StoreConfig;
import dev.roundtable.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Engines and servers of others, from PyPI: the scripts of {@code tests/engines}. */
final class Engines {
  private static final Path SCRIPTS = Launcher.ROOT.resolve("tests/engines");
  private static final Path PACKAGES = Path.of("target/engines/venv").toAbsolutePath();

  private Engines() {}

  /** The Python that has them. */
  static Path python() throws IOException {
    Files.createDirectories(PACKAGES.getParent());
    return VirtualEnvironment.of(SCRIPTS.resolve("requirements.lock"), PACKAGES, Progress.SILENT)
        .python();
  }

  /** Runs a script over the lake of a store, and gives what it printed. */
  static String run(StoreConfig store, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(python().toString(), SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return Tool.run(
        SCRIPTS,
        Map.of(
            "PYTHONDONTWRITEBYTECODE",
            "1",
            "STORE_ENDPOINT",
            store.endpoint().toString(),
            "STORE_ACCESS_KEY",
            store.accessKey(),
            "STORE_SECRET_KEY",
            store.secretKey(),
            "STORE_LAKE",
            "s3://%s/lake".formatted(store.bucket())),
        command);
  }

  /** The tables that analysts read, by their DDL. */
  static List<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    for (String layer : List.of("silver", "gold")) {
      try (Stream<Path> files = Files.list(Launcher.ROOT.resolve("schemas").resolve(layer))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".sql") && !name.endsWith(".checks.sql"))
            .map(name -> new Table(layer, name.replace(".sql", "")))
            .sorted()
            .forEach(tables::add);
      }
    }
    return tables;
  }
}
