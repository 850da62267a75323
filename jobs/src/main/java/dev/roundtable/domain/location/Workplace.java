package dev.roundtable.domain.location;

import java.util.regex.Pattern;

/**
 * What a location text says about working from elsewhere, and the text without those words.
 *
 * @param rest the text with the words replaced by a separator
 */
record Workplace(boolean remote, boolean hybrid, String rest) {
  private static final int SHORTEST = 3;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NOT_REMOTE =
      Pattern.compile(
          "\\b(?:no|not|non)[ -]+remote\\b|\\bremote[ :-]+(?:no|false)\\b"
              + "|\\b(?:no|not|non)[ -]+hybrid\\b",
          FLAGS);
  private static final Pattern HYBRID =
      Pattern.compile(
          "\\bhybrid(?:[ -](?:remote|work|role|position|working))?\\b|\\bh[íi]brid[oa]\\b|\\bhybride\\b"
              + "|\\bibrid[oa]\\b|\\bpart(?:ial|ially|ly)[ -]remote\\b|\\bt[ée]l[ée]travail partiel\\b"
              + "|\\bteletrabajo parcial\\b",
          FLAGS);
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:fully |full[ -]?|100 ?% ?)?remote(?:ly)?"
              + "(?:[ -](?:first|friendly|eligible|ok|optional|work|position|job|based|only|role))?\\b"
              + "|\\bwork(?:ing)? (?:from|at) (?:home|anywhere)\\b|\\bwfh\\b|\\btele(?:commut(?:e|ing)|work)\\b"
              + "|\\bhome[ -]?(?:based|office)\\b|\\banywhere\\b|\\bvirtual\\b|\\bdistributed\\b"
              + "|\\bt[ée]l[ée]travail(?: (?:complet|total|100 ?%))?\\b|\\b(?:100 ?% ?)?remot[oa](?: 100 ?%)?\\b"
              + "|\\btele(?:trabajo|trabalho)\\b",
          FLAGS);
  private static final Pattern ON_SITE =
      Pattern.compile(
          "\\bon-?site\\b|\\bin[ -]office\\b|\\bin[ -]person\\b|\\bpresencial\\b|\\bpr[ée]sentiel\\b",
          FLAGS);

  static Workplace of(String text) {
    if (text.length() < SHORTEST) {
      return new Workplace(false, false, text);
    }
    String affirmative = NOT_REMOTE.matcher(text).replaceAll(" , ");
    String afterHybrid = HYBRID.matcher(affirmative).replaceAll(" , ");
    String afterRemote = REMOTE.matcher(afterHybrid).replaceAll(" , ");
    String rest = ON_SITE.matcher(afterRemote).replaceAll(" , ");
    return new Workplace(!afterRemote.equals(afterHybrid), !afterHybrid.equals(affirmative), rest);
  }
}
