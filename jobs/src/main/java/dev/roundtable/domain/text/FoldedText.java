package dev.roundtable.domain.text;

/**
 * A text as {@link PhraseAutomaton} reads it, made once for all that scan it: folded by {@link
 * Fold}, with a hyphen inside a word as a blank. Unit for unit as long as the text, so that offsets
 * are offsets of the text. Immutable.
 */
public final class FoldedText {
  private final String text;
  private final char[] symbols;

  private FoldedText(String text, char[] symbols) {
    this.text = text;
    this.symbols = symbols;
  }

  /** Folds a text. */
  public static FoldedText of(String text) {
    char[] symbols = text.toCharArray();
    Fold.all(symbols);
    for (int i = 1; i < symbols.length - 1; i++) {
      if (symbols[i] == '-' && Fold.isWord(text.charAt(i - 1)) && Fold.isWord(text.charAt(i + 1))) {
        symbols[i] = ' ';
      }
    }
    return new FoldedText(text, symbols);
  }

  /** The text as it was. */
  public String text() {
    return text;
  }

  public int length() {
    return symbols.length;
  }

  /** The offset after the line that begins at an offset, its line end included. */
  int lineEnd(int start) {
    int at = start;
    while (at < symbols.length && symbols[at] != '\n') {
      at++;
    }
    return Math.min(symbols.length, at + 1);
  }

  /** The folded units themselves, which nobody changes. */
  char[] symbols() {
    return symbols;
  }
}
