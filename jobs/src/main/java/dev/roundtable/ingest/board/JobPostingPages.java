package dev.roundtable.ingest.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.roundtable.ingest.json.JsonRecords;
import dev.roundtable.ingest.record.Content;
import dev.roundtable.ingest.record.Json;
import dev.roundtable.ingest.record.RecordReader;
import dev.roundtable.ingest.record.Rejection;
import dev.roundtable.ingest.record.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A whole HTML page, whose JSON-LD holds schema.org JobPostings. */
public final class JobPostingPages implements RecordReader {
  /** Pages are written by templates: line breaks within strings and commas at ends are common. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The tree of a page takes many times its bytes, and each core may hold one. */
  private static final int LIMIT = 16 << 20;

  /** What a decoder puts in the place of bytes that are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private final JsonRecords records;

  public JobPostingPages(JsonRecords records) {
    this.records = records;
  }

  @Override
  public Iterator<SourceRecord> read(InputStream in) throws Rejection {
    Content page = Content.of(in, LIMIT);
    List<SourceRecord> found = new ArrayList<>();
    int broken = 0;
    for (Element script : html(page.bytes()).select("script[type*=ld+json]")) {
      try {
        for (JsonNode posting : postings(script)) {
          found.add(record(found.size() + 1L, posting));
        }
      } catch (JsonProcessingException e) {
        broken++;
        found.add(
            SourceRecord.rejected(
                found.size() + 1L,
                script.data(),
                new Rejection(Rejection.Reason.NOT_JSON, "A JSON-LD script is not JSON")));
      }
    }
    if (found.size() == broken) {
      throw page.rejection() == null ? noPosting(broken) : page.rejection();
    }
    if (page.rejection() != null) {
      found.add(SourceRecord.rejected(found.size() + 1L, "", page.rejection()));
    }
    return found.iterator();
  }

  private SourceRecord record(long number, JsonNode posting) {
    String text = Json.write(posting);
    try {
      requireText(text);
      JsonRecords.requireBounded(text.getBytes(StandardCharsets.UTF_8).length);
      return records.of(number, text, posting, MissingNode.getInstance());
    } catch (Rejection e) {
      return SourceRecord.rejected(number, text, e);
    }
  }

  /** The postings of a script, in its order. */
  private static List<JsonNode> postings(Element script) throws JsonProcessingException {
    List<JsonNode> postings = new ArrayList<>();
    collect(LENIENT.readTree(withoutWrapping(script.data())), postings);
    return postings;
  }

  private static Rejection noPosting(int broken) {
    return new Rejection(
        Rejection.Reason.NO_JOB_POSTING,
        "The page holds no schema.org JobPosting"
            + (broken == 0 ? "" : "; " + broken + " JSON-LD script(s) of it are not JSON"));
  }

  private static void requireText(String posting) throws Rejection {
    if (posting.indexOf(REPLACEMENT) >= 0) {
      throw new Rejection(
          Rejection.Reason.NOT_UTF8, "The page is not text in the character set that it names");
    }
  }

  /** The page in the character set that it names; UTF-8 if it names none. */
  private static Document html(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can always be read", e);
    }
  }

  /** Alone, in a list, in a graph, or within what the page is about. */
  private static void collect(JsonNode node, List<JsonNode> postings) {
    if (JobPosting.is(node, "JobPosting")) {
      postings.add(node);
      return;
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        collect(child, postings);
      }
    }
  }

  private static String withoutWrapping(String script) {
    return script
        .replaceAll("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
        .replaceAll("(?:-->|//\\s*\\]\\]>|\\]\\]>)\\s*$", "");
  }
}
