package dev.roundtable.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.Skill;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Postings of about 2.2 KB with sections, bullets, pay and the skills of the guide, all different.
 * The same number always gives the same posting.
 */
final class PostingGenerator {
  private static final String SENTENCES = "benchmark/sentences.yaml";
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final Map<String, List<String>> lists;
  private final List<String> skills;
  private final JsonFactory json = new JsonFactory();

  PostingGenerator(Guide guide) {
    this.lists = load();
    this.skills = guide.skills().stream().flatMap(PostingGenerator::spellings).toList();
  }

  /** One posting in canonical form, without a line end. */
  String posting(long number) {
    Draw draw = new Draw(number);
    StringWriter line = new StringWriter(3000);
    try (JsonGenerator out = json.createGenerator(line)) {
      String company = draw.company();
      out.writeStartObject();
      out.writeStringField("source_id", "b-" + number);
      out.writeStringField("company", company);
      out.writeStringField("title", draw.title());
      out.writeStringField("location", draw.location());
      out.writeStringField("url", "https://jobs.example.org/" + number);
      out.writeStringField("posted_on", FIRST_DAY.plusDays(draw.below(240)).toString());
      out.writeStringField("employment_type", draw.below(8) == 0 ? "Contract" : "Full time");
      out.writeStringField("description", draw.description(company));
      if (draw.below(3) == 0) {
        out.writeNumberField("pay_min", 90_000 + 1000 * draw.below(60));
        out.writeNumberField("pay_max", 160_000 + 1000 * draw.below(90));
        out.writeStringField("pay_currency", "USD");
        out.writeStringField("pay_period", "year");
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static Stream<String> spellings(Skill skill) {
    return Stream.concat(Stream.of(skill.name()), skill.aliases().stream().limit(2));
  }

  private static Map<String, List<String>> load() {
    try (InputStream in = PostingGenerator.class.getClassLoader().getResourceAsStream(SENTENCES)) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + SENTENCES, e);
    }
  }

  /** The choices of one posting. */
  private final class Draw {
    private final SplittableRandom random;

    Draw(long number) {
      this.random = new SplittableRandom(number);
    }

    int below(int bound) {
      return random.nextInt(bound);
    }

    String one(String list) {
      List<String> items = lists.get(list);
      return items.get(below(items.size()));
    }

    /** Half of the postings come from few companies, the others from one of some thousands. */
    String company() {
      return below(2) == 0
          ? one("company")
          : "%s %s %d".formatted(one("first"), one("second"), below(30));
    }

    /** One of some thousands. */
    String title() {
      String title = one("title");
      return switch (below(4)) {
        case 0 -> title + ", " + one("thing");
        case 1 -> title + " (" + skills.get(below(skills.size())) + ")";
        default -> title;
      };
    }

    /** One city, or up to three: some thousands of texts. */
    String location() {
      String location = one("city");
      for (int more = below(8); more > 5; more--) {
        location += "; " + one("city");
      }
      return location;
    }

    String description(String company) {
      StringBuilder text = new StringBuilder(2600);
      text.append("About ").append(company).append('\n');
      prose(text, "about", 3);
      text.append("\nWhat you will do\n");
      bullets(text, "duties", 6);
      text.append(below(2) == 0 ? "\nRequirements:\n" : "\nWhat we are looking for\n");
      bullets(text, "wanted", 5);
      text.append(below(2) == 0 ? "\nNice to have\n" : "\nBonus points\n");
      bullets(text, "liked", 3);
      if (below(2) == 0) {
        pay(text);
      }
      text.append("\nBenefits\n");
      bullets(text, "offered", 3);
      text.append('\n');
      prose(text, "closing", 1);
      return text.toString();
    }

    private void prose(StringBuilder text, String list, int sentences) {
      for (String sentence : some(list, sentences)) {
        text.append(filled(sentence)).append(' ');
      }
      text.append('\n');
    }

    private void bullets(StringBuilder text, String list, int lines) {
      for (String line : some(list, lines)) {
        text.append("• ").append(filled(line)).append('\n');
      }
    }

    private void pay(StringBuilder text) {
      int low = 95 + below(80);
      text.append("\nThe base salary range for this position is $")
          .append(low)
          .append(",000 – $")
          .append(low + 20 + below(60))
          .append(",500 per year, plus a bonus of up to ")
          .append(5 + below(15))
          .append("%.\n");
    }

    private List<String> some(String list, int count) {
      List<String> left = new ArrayList<>(lists.get(list));
      List<String> drawn = new ArrayList<>();
      while (drawn.size() < count && !left.isEmpty()) {
        drawn.add(left.remove(below(left.size())));
      }
      return drawn;
    }

    private String filled(String sentence) {
      return SLOT.matcher(sentence)
          .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1))));
    }

    private String value(String slot) {
      return switch (slot) {
        case "skill" -> skills.get(below(skills.size()));
        case "count" -> Integer.toString(2 + below(38));
        case "thousand" -> Integer.toString(1 + below(9));
        default -> one(slot);
      };
    }
  }
}
