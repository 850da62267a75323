package dev.roundtable.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** Dates on the command line. */
final class Dates {
  private Dates() {}

  static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is not a day of the calendar written yyyy-mm-dd");
    }
  }
}
