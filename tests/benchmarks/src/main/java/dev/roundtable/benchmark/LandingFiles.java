package dev.roundtable.benchmark;

import dev.roundtable.domain.guide.GuideLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Generates landing files of postings for a benchmark that runs commands. */
public final class LandingFiles {
  private LandingFiles() {}

  /** Runs with {@code POSTINGS FILES WORK}, and prints the folder of the files. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    GeneratedLanding landing =
        GeneratedLanding.in(
            Files.createDirectories(Path.of(args[2])),
            "postings",
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            new PostingGenerator(GuideLoader.packaged())::posting);
    System.out.printf("%s %d%n", landing.folder(), landing.plainBytes());
  }
}
