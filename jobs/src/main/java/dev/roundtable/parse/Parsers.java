package dev.roundtable.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundtable.domain.company.CompanyResolver;
import dev.roundtable.domain.guide.Guide;
import dev.roundtable.domain.guide.GuideLoader;
import dev.roundtable.domain.location.LocationParser;
import dev.roundtable.domain.posting.PostingParser;
import dev.roundtable.domain.text.QuestionClassifier;
import dev.roundtable.domain.title.LadderResolver;
import dev.roundtable.domain.title.TitleParser;

/**
 * The domain parsers, built once in each JVM: their automata are too large to send with every task.
 */
record Parsers(
    Guide guide,
    CompanyResolver companies,
    TitleParser titles,
    LadderResolver ladders,
    LocationParser locations,
    PostingParser postings,
    QuestionClassifier questions) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final class Holder {
    static final Parsers INSTANCE = of(GuideLoader.packaged());
  }

  static Parsers packaged() {
    return Holder.INSTANCE;
  }

  static Parsers of(Guide guide) {
    CompanyResolver companies = new CompanyResolver(guide);
    TitleParser titles = new TitleParser(guide);
    LocationParser locations = new LocationParser(guide);
    return new Parsers(
        guide,
        companies,
        titles,
        new LadderResolver(guide),
        locations,
        new PostingParser(guide, companies, titles, locations),
        new QuestionClassifier(guide));
  }

  /** A canonical record; ingest has validated it, so a failure here is a bug. */
  static <T> T read(Class<T> type, String json) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A record passed its JSON Schema but does not fit its type: " + e.getOriginalMessage(),
          e);
    }
  }
}
