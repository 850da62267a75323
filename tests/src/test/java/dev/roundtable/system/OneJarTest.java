package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar for clusters: the program, what the runtime lacks, and nothing that the runtime has. */
class OneJarTest {
  private static final Path JAR = Launcher.ROOT.resolve("jobs/target/roundtable.jar");
  private static final Path RUNTIME = Launcher.ROOT.resolve("infra/runtime/target/classpath.txt");

  @BeforeAll
  static void requireJar() {
    assumeTrue(Files.exists(JAR), "Skipped: the jar is made by './mvnw verify', not by 'test'");
  }

  @Test
  void nothingInItIsInTheRuntimeToo() throws IOException {
    Set<String> twice = classes(JAR);
    Set<String> provided = new TreeSet<>();
    for (String entry : runtime()) {
      provided.addAll(classes(Path.of(entry)));
    }
    assertThat(provided).contains("org/apache/spark/sql/SparkSession.class");
    assertThat(twice).contains("dev/roundtable/cli/Main.class", "picocli/CommandLine.class");
    twice.retainAll(provided);
    assertThat(twice).isEmpty();
  }

  @Test
  void theProgramFindsAllItNeedsInItAndInTheRuntime() throws IOException {
    StringWriter missing = new StringWriter();
    PrintWriter out = new PrintWriter(missing);
    List<String> arguments =
        List.of(
            "--multi-release",
            "17",
            "--missing-deps",
            "-cp",
            String.join(File.pathSeparator, runtime()),
            JAR.toString());
    ToolProvider.findFirst("jdeps").orElseThrow().run(out, out, arguments.toArray(String[]::new));
    List<String> lines = missing.toString().lines().map(String::strip).toList();
    // Libraries can do more with further ones, which are not here.
    assertThat(lines).anyMatch(line -> line.startsWith("com.networknt"));
    assertThat(lines).noneMatch(line -> line.startsWith("dev.roundtable."));
  }

  @Test
  void whatItReadsTravelsWithIt() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("dev.roundtable.cli.Main");
      assertThat(jar.getEntry("schemas/gold/page.sql")).isNotNull();
      assertThat(jar.stream().map(entry -> entry.getName()).toList())
          .as("signatures of libraries do not hold for it")
          .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"));
    }
  }

  private static List<String> runtime() throws IOException {
    return List.of(Files.readString(RUNTIME).strip().split(File.pathSeparator));
  }

  private static Set<String> classes(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile());
        Stream<String> names = jar.stream().map(entry -> entry.getName())) {
      List<String> classes =
          new ArrayList<>(names.filter(name -> name.endsWith(".class")).toList());
      classes.removeIf(name -> name.endsWith("-info.class") || name.startsWith("META-INF/"));
      return new TreeSet<>(classes);
    }
  }
}
