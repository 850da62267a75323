package dev.roundtable.pages.document;

import java.util.regex.Pattern;

/** The English indefinite article before a phrase, by the sound that it begins with. */
public final class Article {
  /** Letters whose names begin with a vowel, for words that are spelled out: "an ML engineer". */
  private static final String SPELLED_WITH_VOWEL = "AEFHILMNORSX";

  private static final Pattern SPELLED = Pattern.compile("[A-Z][A-Z0-9]+\\b.*");
  private static final Pattern CONSONANT_SOUND =
      Pattern.compile("(?i)(eu|uni|us[aei]|ubiq|util|one\\b|once).*");
  private static final Pattern VOWEL_SOUND =
      Pattern.compile("(?i)([aeiou]|hour|honest|heir|8|1[18](?!\\d)).*");

  private Article() {}

  /** "a" or "an". */
  public static String of(String phrase) {
    if (SPELLED.matcher(phrase).matches()) {
      return SPELLED_WITH_VOWEL.indexOf(phrase.charAt(0)) >= 0 ? "an" : "a";
    }
    boolean vowel =
        VOWEL_SOUND.matcher(phrase).matches() && !CONSONANT_SOUND.matcher(phrase).matches();
    return vowel ? "an" : "a";
  }
}
