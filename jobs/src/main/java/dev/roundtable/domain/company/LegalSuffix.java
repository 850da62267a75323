package dev.roundtable.domain.company;

import java.util.List;
import java.util.Set;

/** Finds where the legal form at the end of a company's name begins. */
final class LegalSuffix {
  private static final Set<String> FORMS =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "l l c",
          "ltd",
          "limited",
          "gmbh",
          "corp",
          "corporation",
          "co",
          "company",
          "companies",
          "plc",
          "p l c",
          "sa",
          "s a",
          "bv",
          "b v",
          "nv",
          "n v",
          "ag",
          "se",
          "ab",
          "oy",
          "as",
          "a s",
          "pvt",
          "private",
          "pte",
          "pty",
          "srl",
          "s r l",
          "sarl",
          "s a r l",
          "sas",
          "s a s",
          "spa",
          "s p a",
          "kk",
          "k k",
          "lp",
          "l p",
          "llp",
          "l l p",
          "lllp",
          "pbc",
          "na",
          "n a",
          "kg",
          "ug",
          "aps",
          "sro",
          "s r o",
          "sp z o o",
          "zrt",
          "kft",
          "gmbh and co kg",
          "services llc",
          "services inc",
          "services ltd",
          "us",
          "u s",
          "usa");

  /** Endings that say little, but are part of the name unless a legal form follows them. */
  private static final Set<String> WEAK = Set.of("us", "u s", "usa", "as", "na", "n a", "se");

  private static final int LONGEST_FORM = 4;

  private LegalSuffix() {}

  /** How many words at the front are the name itself: all of them if it has no legal form. */
  static int nameLength(List<String> words) {
    int length = words.size();
    boolean cut = true;
    while (cut) {
      int form = formAtEnd(words, length, length < words.size());
      cut = form > 0;
      length -= form;
    }
    // "McKinsey & Company": the conjunction goes with the form.
    boolean dangling = length > 1 && length < words.size() && words.get(length - 1).equals("and");
    return dangling ? length - 1 : length;
  }

  private static int formAtEnd(List<String> words, int length, boolean afterForm) {
    for (int size = Math.min(LONGEST_FORM, length - 1); size > 0; size--) {
      String ending = String.join(" ", words.subList(length - size, length));
      if (FORMS.contains(ending) && (afterForm || !WEAK.contains(ending))) {
        return size;
      }
    }
    return 0;
  }
}
