package dev.roundtable.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files that they link to, and tests that they rest on. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern JAVA_TEST = Pattern.compile("\\b([A-Z]\\w*Test)\\b(?:\\.(\\w+))?");
  private static final Pattern PYTHON_TEST =
      Pattern.compile("\\b(test_\\w+)\\.py(?:::(test_\\w+))?");

  private static Map<Path, String> documents;
  private static Map<String, String> tests;

  @BeforeAll
  static void read() throws IOException {
    documents =
        files(name -> name.endsWith(".md"))
            .collect(Collectors.toMap(file -> file, DocumentsTest::text));
    tests =
        files(name -> name.endsWith("Test.java") || name.matches("test_\\w+\\.py"))
            .collect(Collectors.toMap(DocumentsTest::stem, DocumentsTest::text, String::concat));
  }

  @Test
  void linksLeadToFiles() {
    List<String> broken = new ArrayList<>();
    documents.forEach(
        (file, text) ->
            LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .filter(target -> !Files.exists(file.resolveSibling(target)))
                .forEach(target -> broken.add(ROOT.relativize(file) + ": " + target)));
    assertThat(broken).isEmpty();
  }

  @Test
  void testsThatAreNamedExist() {
    List<String> missing = new ArrayList<>();
    documents.forEach(
        (file, text) ->
            Stream.of(JAVA_TEST, PYTHON_TEST)
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(named -> !exists(named))
                .forEach(named -> missing.add(ROOT.relativize(file) + ": " + named.group())));
    assertThat(missing).isEmpty();
  }

  private static boolean exists(MatchResult named) {
    String source = tests.get(named.group(1));
    String test = named.group(2);
    return source != null && (test == null || source.contains(" " + test + "("));
  }

  private static Stream<Path> files(Predicate<String> named) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("dags", "docs", "infra", "jobs", "schemas", "tests")) {
      try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
        tree.filter(file -> !file.toString().matches(".*/(target|node_modules|cdk\\.out)/.*"))
            .filter(file -> named.test(file.getFileName().toString()))
            .forEach(found::add);
      }
    }
    Path readme = ROOT.resolve("README.md");
    return named.test("README.md")
        ? Stream.concat(found.stream(), Stream.of(readme))
        : found.stream();
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
