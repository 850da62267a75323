package dev.roundtable.cli;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.sample.SampleData;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Write the sample landing data into a folder: the same bytes every time.")
final class SampleCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SampleData.write(GuideLoader.packaged(), out);
    new RunSummary("sample")
        .put("as_of", SampleData.AS_OF.toString())
        .put("folder", out.resolve("landing").toString())
        .print(spec.commandLine().getOut());
    return 0;
  }
}
