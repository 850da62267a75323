package dev.roundtable.domain.title;

/** The words that a role and a level were read from; empty where there are none. */
public record TitleWords(String role, String level) {}
