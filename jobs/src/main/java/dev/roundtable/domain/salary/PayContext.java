package dev.roundtable.domain.salary;

import dev.roundtable.domain.text.PhraseAutomaton;
import dev.roundtable.domain.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** What the words around an amount say it is. */
final class PayContext {
  private static final int BEFORE = 110;
  private static final int AFTER = 45;
  private static final int NEARBY = 12;
  private static final int ASIDE_REACH = 40;
  private static final List<String> PAY =
      WordSet.phrases(
          """
          salary, salaries, pay, compensation, base, wage, wages, remuneration, earnings, ote,
          hourly rate, rate, package, total comp, salario, gehalt, earn, stipulated, ctc
          """);
  private static final List<String> RANGE = WordSet.phrases("range, ranges, hiring range, band");
  private static final List<String> OTHER_MONEY =
      WordSet.phrases(
          """
          bonus, bonuses, sign-on, signing, sign on, relocation, stipend, stipends, match,
          matching, 401k, 401, tuition, reimbursement, funding, series a, series b, series c,
          series d, raised, valuation, valued, revenue, revenues, budget, budgets, referral,
          allowance, gift, award, awards, wellness, insurance, deductible, customers, employees,
          users, people, hsa, donation, donations, equity, rsu, rsus, stock, assets, aum, spend,
          savings, investment, investments, investors, backed, sales, transactions, deals, fund,
          grant, grants, scholarship, portfolio, contract, contracts, companies, perks, credit,
          training, education, learning, perk, copay, disability, of salary, of your salary,
          of base salary, of pay, fine, claims, volume, payments, commission, projects, clients
          """);
  private static final List<String> TOTAL =
      WordSet.phrases(
          """
          total comp, total compensation, total target, total cash, total rewards, ote,
          on target earnings, on-target earnings, total annual compensation, total pay, tc, ctc,
          target earnings, total earnings, total package
          """);
  private static final List<String> BASE = WordSet.phrases("base, salary, wage, hourly");
  private static final List<String> ASIDE =
      WordSet.phrases(
          """
          excluding, exclusive of, not including, does not include, in addition to, plus, before,
          excludes, without
          """);

  private static final int IS_PAY = 1;
  private static final int IS_RANGE = 2;
  private static final int IS_OTHER = 4;
  private static final int IS_ASIDE = 8;
  private static final int IS_TOTAL = 16;
  private static final int IS_BASE = 32;

  private static final List<Integer> SORTS = new ArrayList<>();
  private static final PhraseAutomaton WORDS = vocabulary();

  private final Sightings before;
  private final Sightings after;

  private PayContext(Sightings before, Sightings after) {
    this.before = before;
    this.after = after;
  }

  /** Reads the clause around a span of a folded text. */
  static PayContext around(String folded, int start, int end) {
    return new PayContext(
        new Sightings(folded.substring(clauseStart(folded, start), start)),
        new Sightings(folded.substring(end, clauseEnd(folded, end))));
  }

  boolean speaksOfPay() {
    return before.pay >= 0 || before.range >= 0 || after.pay >= 0;
  }

  /** True if the amount is a bonus, a budget or the like. */
  boolean isOtherMoney() {
    // "bonus range" is no pay range, but the range at the end of a sentence on pay and bonus is.
    boolean ownRange = before.pay >= 0 && before.range - before.other > NEARBY;
    return after.other >= 0 || (before.other >= 0 && before.other >= before.pay && !ownRange);
  }

  boolean isTotal() {
    return before.total > before.base || after.total >= 0;
  }

  private static int clauseStart(String text, int start) {
    int at = start;
    while (at > 0 && start - at < BEFORE && !endsClause(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static int clauseEnd(String text, int end) {
    int at = end;
    while (at < text.length() && at - end < AFTER && !endsClause(text, at)) {
      at++;
    }
    return shortened(text, end, at);
  }

  // What comes "plus" or "with" the amount is not the amount.
  private static int shortened(String text, int end, int limit) {
    int to = limit;
    for (String joint : List.of("+", " plus ", " and ", " with ", ",", "(", " - ")) {
      int at = text.indexOf(joint, end);
      to = at >= 0 && at < to ? at : to;
    }
    return to;
  }

  private static boolean endsClause(String text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 >= text.length() || text.charAt(at + 1) <= ' ';
    return c == '\n' || c == ';' || ((c == '.' || c == '!' || c == '?') && last);
  }

  private static PhraseAutomaton vocabulary() {
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder();
    add(builder, PAY, IS_PAY);
    add(builder, RANGE, IS_RANGE);
    add(builder, OTHER_MONEY, IS_OTHER);
    add(builder, ASIDE, IS_ASIDE);
    add(builder, TOTAL, IS_TOTAL);
    add(builder, BASE, IS_BASE);
    return builder.build();
  }

  private static void add(PhraseAutomaton.Builder builder, List<String> phrases, int sort) {
    for (String phrase : phrases) {
      int number = builder.add(phrase);
      if (number == SORTS.size()) {
        SORTS.add(sort);
      } else {
        SORTS.set(number, SORTS.get(number) | sort);
      }
    }
  }

  /** Offsets after the last word of each sort in a clause; -1 if there is none. */
  private static final class Sightings implements PhraseAutomaton.Sink {
    private int pay = -1;
    private int range = -1;
    private int other = -1;
    private int aside = -1;
    private int total = -1;
    private int base = -1;

    Sightings(String clause) {
      WORDS.scanWords(clause, this);
    }

    @Override
    public void match(int phrase, int start, int end) {
      int sort = SORTS.get(phrase);
      // "excluding bonus and equity" sets them aside.
      boolean isAside = aside >= 0 && start - aside < ASIDE_REACH;
      pay = (sort & IS_PAY) != 0 ? end : pay;
      range = (sort & IS_RANGE) != 0 ? end : range;
      other = (sort & IS_OTHER) != 0 && !isAside ? end : other;
      aside = (sort & IS_ASIDE) != 0 ? end : aside;
      total = (sort & IS_TOTAL) != 0 ? end : total;
      // The salary of "total salary" is not the base.
      base = (sort & IS_BASE) != 0 && total != end ? end : base;
    }
  }
}
