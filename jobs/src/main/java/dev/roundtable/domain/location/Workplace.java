package dev.roundtable.domain.location;

import java.util.regex.Pattern;

/**
 * What a location text says about working from elsewhere, and the text without those words.
 *
 * @param rest the text with the words replaced by a separator
 */
record Workplace(boolean remote, boolean hybrid, String rest) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NOT_REMOTE =
      Pattern.compile("\\b(?:no|not|non)[ -]+remote\\b|\\bremote[ :-]+(?:no|false)\\b", FLAGS);
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:fully |100% ?|partially )?remote(?:ly)?(?:[ -](?:first|friendly|eligible|ok"
              + "|optional|work|position|job|based))?\\b|\\bwork(?:ing)? from (?:home|anywhere)\\b"
              + "|\\bwfh\\b|\\btelecommut(?:e|ing)\\b|\\bhome[ -]based\\b|\\banywhere\\b",
          FLAGS);
  private static final Pattern HYBRID =
      Pattern.compile("\\bhybrid(?:[ -](?:remote|work|role|position))?\\b", FLAGS);
  private static final Pattern ON_SITE =
      Pattern.compile("\\bon-?site\\b|\\bin[ -]office\\b|\\bin[ -]person\\b", FLAGS);

  static Workplace of(String text) {
    String affirmative = NOT_REMOTE.matcher(text).replaceAll(" , ");
    String afterHybrid = HYBRID.matcher(affirmative).replaceAll(" , ");
    String afterRemote = REMOTE.matcher(afterHybrid).replaceAll(" , ");
    String rest = ON_SITE.matcher(afterRemote).replaceAll(" , ");
    return new Workplace(!afterRemote.equals(afterHybrid), !afterHybrid.equals(affirmative), rest);
  }
}
