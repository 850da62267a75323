package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A career level of an individual contributor, the same for all companies.
 *
 * @param rank 1 for the lowest
 * @param title "Staff Data Engineer"
 * @param slug "staff-data-engineer"
 * @param years typical years of experience of a candidate
 * @param focus what the level is about, a noun phrase
 * @param probes what questions at this level look for, a noun phrase
 * @param aliases words of a job title that name the level ("senior", "sr", "iii")
 * @param bar what is expected, in the order of display
 * @param designRound how the system design round changes at this level
 */
public record Level(
    String id,
    int rank,
    String title,
    String slug,
    Span years,
    String focus,
    String probes,
    List<String> aliases,
    List<Note> bar,
    DesignRound designRound,
    Prep prep)
    implements Serializable {

  public Level {
    aliases = List.copyOf(aliases);
    bar = List.copyOf(bar);
  }

  /** A closed range of whole numbers. */
  public record Span(int from, int to) implements Serializable {
    public Span {
      if (from > to) {
        throw new GuideException("A range runs from low to high, cannot be " + from + " to " + to);
      }
    }
  }

  /** A heading and the text below it. */
  public record Note(String heading, String text) implements Serializable {}

  /** The system design round as held at one level. */
  public record DesignRound(String title, String text, List<String> tips) implements Serializable {
    public DesignRound {
      tips = List.copyOf(tips);
    }
  }

  /**
   * The preparation plan.
   *
   * @param weeks how long it takes, as the FAQ says; the steps' weeks add up to it
   * @param tight below this many weeks there is too little time
   */
  public record Prep(Span weeks, int tight, List<Step> steps) implements Serializable {
    public Prep {
      steps = List.copyOf(steps);
      int from = steps.stream().mapToInt(step -> step.weeks().from()).sum();
      int to = steps.stream().mapToInt(step -> step.weeks().to()).sum();
      if (from != weeks.from() || to != weeks.to()) {
        throw new GuideException(
            "The steps of a preparation plan add up to "
                + from
                + "-"
                + to
                + " weeks, but the plan says "
                + weeks.from()
                + "-"
                + weeks.to()
                + " weeks; change one of them");
      }
    }
  }

  /** One step of the plan. Tasks may use {company}. */
  public record Step(String heading, Span weeks, List<String> tasks) implements Serializable {
    public Step {
      tasks = List.copyOf(tasks);
    }
  }
}
