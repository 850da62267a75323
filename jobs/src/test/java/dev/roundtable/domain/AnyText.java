package dev.roundtable.domain;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts for properties: any UTF-16 at all, and shuffled pieces of what the parsers look for. */
public final class AnyText {
  private AnyText() {}

  /** Any characters, control characters and lone surrogates included, up to 200. */
  public static Arbitrary<String> wild() {
    return Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(200);
  }

  /** The pieces in any order, with any characters between them. */
  public static Arbitrary<String> of(String... pieces) {
    Arbitrary<String> piece = Arbitraries.of(pieces);
    Arbitrary<String> glue =
        Arbitraries.oneOf(
            Arbitraries.of(" ", "", ", ", "\n", " - ", "/", ". ", "; ", "("),
            Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(3));
    Arbitrary<String> joined =
        Combinators.combine(piece, glue)
            .as(String::concat)
            .list()
            .ofMaxSize(15)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(joined, wild());
  }
}
