package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An employer the guide writes about.
 *
 * @param aliases other names the employer goes by, without legal suffixes
 * @param locations where the roles are, a phrase for the facts box
 * @param loopSummary what marks the interview loop, a noun phrase
 * @param stages the stages of the loop in order, of {@code online_assessment, phone_screen, onsite}
 * @param behavioral how heavily behavioural questions weigh, a sentence
 * @param referenceMetro the metro the bands are for
 */
public record Company(
    String id,
    String name,
    String slug,
    List<String> aliases,
    String locations,
    String loopSummary,
    String behavioral,
    String referenceMetro,
    List<String> stages,
    List<Rung> ladder,
    List<Round> rounds,
    List<Level.Note> values,
    List<Band> bands,
    List<Office> offices)
    implements Serializable {

  public Company {
    aliases = List.copyOf(aliases);
    stages = List.copyOf(stages);
    ladder = List.copyOf(ladder);
    rounds = List.copyOf(rounds);
    values = List.copyOf(values);
    bands = List.copyOf(bands);
    offices = List.copyOf(offices);
  }

  /** The rung of the ladder that a level stands for, the one that is valid longest. */
  public Optional<Rung> rung(String level) {
    return ladder.stream().filter(rung -> rung.level().equals(level)).max(Rung.LONGEST_VALID);
  }

  public Optional<Band> band(String level) {
    return bands.stream().filter(band -> band.level().equals(level)).findFirst();
  }

  public Optional<Office> office(String metro) {
    return offices.stream().filter(office -> office.metro().equals(metro)).findFirst();
  }

  /**
   * One rung of the company's ladder.
   *
   * @param code what the company calls it, "L6"
   * @param aliases other spellings of the code, "SDE III", "6"
   * @param validFrom first day that the code meant this level; null if it always did
   * @param validTo last day; null if it still does
   */
  public record Rung(
      String code, String level, List<String> aliases, LocalDate validFrom, LocalDate validTo)
      implements Serializable {
    public Rung {
      aliases = List.copyOf(aliases);
      if (validFrom != null && validTo != null && validFrom.isAfter(validTo)) {
        throw new GuideException(
            "A rung is valid from its first day to its last, cannot be %s to %s of %s"
                .formatted(validFrom, validTo, code));
      }
    }

    private static final Comparator<Rung> LONGEST_VALID =
        Comparator.comparing(Rung::validTo, Comparator.nullsLast(Comparator.naturalOrder()));

    /** True if the code means this level on a day. */
    public boolean isValidOn(LocalDate day) {
      return (validFrom == null || !validFrom.isAfter(day))
          && (validTo == null || !validTo.isBefore(day));
    }
  }

  /**
   * One interview of the loop.
   *
   * @param stage {@code recruiter}, {@code online_assessment}, {@code phone_screen} or {@code
   *     onsite}
   * @param design true for the system design round, whose text comes from the level
   */
  public record Round(
      String id,
      String stage,
      String title,
      int minutes,
      String text,
      List<String> tips,
      boolean design)
      implements Serializable {
    public Round {
      tips = List.copyOf(tips);
    }
  }

  /** Editorial pay band at the reference metro, in whole units of the currency a year. */
  public record Band(String level, String currency, Range base, Range total)
      implements Serializable {}

  /** A closed range of money. */
  public record Range(long from, long to) implements Serializable {
    public Range {
      if (from > to) {
        throw new GuideException("A band runs from low to high, cannot be " + from + " to " + to);
      }
    }
  }

  /**
   * An office in a metro.
   *
   * @param note what the work there is like; empty if nothing is known beyond the metro's own note
   * @param factor editorial pay relative to the reference metro
   */
  public record Office(String metro, String note, double factor) implements Serializable {}
}
