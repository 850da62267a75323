package dev.roundtable.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A pulled page, as a site build reads it. */
record SitePage(JsonNode document) {
  static SitePage read(Path site, String slug) throws IOException {
    return new SitePage(Roundtable.json(Files.readString(site.resolve("pages/" + slug + ".json"))));
  }

  String title() {
    return document.at("/title/text").textValue();
  }

  /** A section, absent or not. */
  JsonNode anySection(String id) {
    for (JsonNode section : document.path("sections")) {
      if (section.path("id").textValue().equals(id)) {
        return section;
      }
    }
    throw new AssertionError("There is no section " + id);
  }

  /** The data of a section that must be there. */
  JsonNode section(String id) {
    JsonNode section = anySection(id);
    assertThat(section.path("present").booleanValue()).as(section.toString()).isTrue();
    return section.path("data");
  }

  /** Base from and to, total from and to. */
  List<Integer> band() {
    JsonNode band = document.at("/facts/band");
    return List.of("base/from", "base/to", "total/from", "total/to").stream()
        .map(end -> band.at("/" + end + "/value").intValue())
        .toList();
  }

  /** n, years, experience, quartiles of the total, median base and equity. */
  List<Integer> pay() {
    JsonNode pay = section("compensation");
    return List.of(
        pay.path("n").intValue(),
        pay.at("/years/from").intValue(),
        pay.at("/years/to").intValue(),
        pay.at("/experience/low/value").intValue(),
        pay.at("/experience/median/value").intValue(),
        pay.at("/experience/high/value").intValue(),
        pay.at("/total/p25/value").intValue(),
        pay.at("/total/p50/value").intValue(),
        pay.at("/total/p75/value").intValue(),
        pay.at("/base_median/value").intValue(),
        pay.at("/equity_median/value").intValue());
  }

  /** Slugs of all pages it links to. */
  Set<String> linked() {
    Set<String> slugs = new TreeSet<>();
    document
        .path("sections")
        .findValues("slug")
        .forEach(
            slug -> {
              if (slug.isTextual()) {
                slugs.add(slug.textValue());
              }
            });
    return slugs;
  }
}
