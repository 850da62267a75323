package dev.roundtable.domain.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.record.PostingRecord;
import dev.roundtable.domain.title.TitleParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
  private static final Guide GUIDE = GuideLoader.packaged();
  private static final PostingParser PARSER = new PostingParser(GUIDE);
  private static final TitleParser TITLES = new TitleParser(GUIDE);

  @Test
  void everyFactStandsBesideItsWords() {
    List<String> lines =
        lines(
            "Staff Data Engineer, Boston",
            null,
            """
            This is a hybrid role: you are in the office three days a week.
            Requirements:
            - 8+ years of experience with data
            - Spark and SQL
            - A master's degree
            The base salary is $180,000 - $220,000 a year.
            """);
    assertThat(lines)
        .contains(
            "company=amazon [company: AWS] name or alias in the guide",
            "role=data_engineer [title: data engineer] ",
            "level=staff [title: staff] words of the title",
            "place=Boston, MA, US, boston [location: Boston, MA] ",
            "skill=spark, required [description: Spark] required_section+corroborated",
            "years=8+ [description: 8+ years] overall",
            "education=master [description: master's] named_degree",
            "pay=base USD 180,000 - 220,000 a year [description: $180,000 - $220,000] per year")
        .anyMatch(line -> line.startsWith("workplace=hybrid [description: "));
  }

  @Test
  void aLevelOfAFieldALadderOrTheDescriptionIsToldFromThere() {
    assertThat(lines("Data Engineer", "Senior", ""))
        .contains("level=senior [level: Senior] level field");
    assertThat(lines("Data Engineer (L6)", null, ""))
        .contains("level=senior [title: L6] ladder of the company");
    assertThat(lines("Data Engineer", null, "We like data.\nSeniority level: Senior\nCome."))
        .contains("level=senior [description: Seniority level: Senior] plain statement");
  }

  @Test
  void whatIsUnknownSaysSo() {
    assertThat(lines("Cook", null, ""))
        .contains("level= [title: ] words of the title", "pay= [none: ] ", "years= [none: ] ");
  }

  private static List<String> lines(String title, String level, String description) {
    PostingRecord posting =
        new PostingRecord(
            "1",
            "AWS",
            title,
            "Boston, MA",
            description,
            null,
            null,
            null,
            null,
            level,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    PostingReading reading = PARSER.read(posting);
    return Statements.of(
            posting, reading, TITLES.words(title, "amazon", description, reading.title()))
        .stream()
        .map(
            statement ->
                "%s=%s [%s: %s] %s"
                    .formatted(
                        statement.fact(),
                        statement.value(),
                        statement.origin(),
                        statement.words(),
                        statement.rule()))
        .toList();
  }
}
