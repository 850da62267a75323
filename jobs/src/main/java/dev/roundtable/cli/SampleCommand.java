package dev.roundtable.cli;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.sample.SampleData;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Write the sample landing data into a folder: the same bytes every time.")
final class SampleCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Override
  public Integer call() {
    SampleData.write(GuideLoader.packaged(), out);
    System.out.println(
        "Sample data as of " + SampleData.AS_OF + " is in " + out.resolve("landing"));
    return 0;
  }
}
