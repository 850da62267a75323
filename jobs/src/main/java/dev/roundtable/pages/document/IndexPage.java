package dev.roundtable.pages.document;

import java.util.Map;

/** The way in: links to all groups of pages. */
public record IndexPage() implements PageKey {
  /** The type of the one page of this kind. */
  public static final String TYPE = "index";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String id() {
    return type();
  }

  @Override
  public String slug() {
    return "index";
  }

  /** The root itself. */
  @Override
  public String address() {
    return "/";
  }

  @Override
  public String titleTemplate() {
    return "meta_title_index";
  }

  @Override
  public String summaryTemplate() {
    return "summary_index";
  }

  @Override
  public Map<String, String> arguments() {
    return Map.of();
  }
}
