package dev.roundtable.domain.company;

import dev.roundtable.domain.text.WordSet;
import java.util.List;
import java.util.Set;

/** Finds where the legal form at the end of a company's name begins. */
final class LegalSuffix {
  private static final Set<String> FORMS =
      Set.copyOf(
          WordSet.phrases(
              """
              inc, incorporated, llc, l l c, ltd, ltda, limited, limitada, corp, corporation, co,
              company, companies, plc, p l c, pbc, unlimited company, unlimited, public benefit corporation, lp, l p, llp, l l p,
              lllp, pllc, pc, p c, na, n a, us, u s, usa, services llc, services inc, services ltd,
              gmbh, ggmbh, mbh, ag, kg, kgaa, ag and co kgaa, se and co kgaa, gmbh and co kg,
              gmbh co kg, ug, ohg, ev, e v, e k, se, ges m b h, gesmbh,
              sa, s a, sas, s a s, sasu, sarl, s a r l, sarl au, eurl, snc, sl, s l, slu, s l u,
              s l p, sau, s a u, s a de c v, sa de cv, s de r l, s de r l de c v, s de rl de cv,
              sapi de cv, s a p i de c v, sab de cv, srl, s r l, spa, s p a, lda, unipessoal lda,
              s a s bic, eireli, me, s c, bv, b v, nv, n v, vof, cv, bvba, sprl, comm v,
              ab, a b, publ, oy, oyj, as, a s, asa, aps, a p s, hf, ehf, sp z o o, sp zoo,
              sp z oo, s a r f, spolka akcyjna, sro, s r o, a s cz, doo, d o o, dd, d d, ood, eood,
              ad, kft, zrt, nyrt, ou, uab, sia, ooo, oao, zao, pjsc, jsc, tov, ae, epe,
              pvt, private, pte, pty, proprietary, opc, sdn, bhd, berhad, pt tbk, tbk, kk, k k,
              kabushiki kaisha, godo kaisha, g k, co kr, fz, fze, fzco, fz llc, dmcc, wll,
              w l l, saoc, p j s c
              """));

  /** Endings that say little, but are part of the name unless a legal form follows them. */
  private static final Set<String> WEAK =
      Set.copyOf(WordSet.phrases("us, u s, usa, as, na, se, me, ad, ae, pc, ou, cv, ev"));

  private static final int LONGEST_FORM = 7;

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
