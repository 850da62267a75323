package dev.roundtable.ingest.board;

import java.util.List;
import java.util.Set;

/** The systems whose boards are read; a new one is a class and a line here. */
public final class Boards {
  static final List<Board> ALL =
      List.of(
          new Greenhouse(),
          new Lever(),
          new Ashby(),
          new SmartRecruiters(),
          new Workable(),
          new Workday(),
          new AmazonJobs(),
          new JobPosting());

  /** Names under which documents hold their jobs. */
  public static final Set<String> ARRAYS =
      Set.of("jobs", "content", "jobPostings", "@graph", "results");

  private Boards() {}

  /** The formats that a mapping file may name. */
  public static List<String> names() {
    return ALL.stream().map(Board::name).toList();
  }
}
