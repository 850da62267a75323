package dev.roundtable.cli;

import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.table.DataDictionary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description =
        "Print what every table and column means, and what is checked, as Markdown: docs/data-dictionary.md.")
final class TablesDictionaryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .print(DataDictionary.of(Derivations.tables(GuideLoader.packaged())));
    return 0;
  }
}
