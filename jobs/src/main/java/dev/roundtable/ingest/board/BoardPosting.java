package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtable.ingest.record.CanonicalPosting;
import dev.roundtable.ingest.record.RecordMaker;
import dev.roundtable.ingest.record.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The posting of a job of a board. The system is the one that the mapping file of the source names,
 * else the one that the job looks like. The employer is the one that the payload names, else that
 * of the mapping file, else the one under whose name the system keeps the board.
 */
public final class BoardPosting implements RecordMaker {
  private final List<Board> boards;
  private final String company;

  /**
   * A maker for one source.
   *
   * @param format name of a system; null to tell it by the look of each job
   * @param company employer of the board where the payload does not name one; null if unknown
   */
  public BoardPosting(String format, String company) {
    this.boards =
        Boards.ALL.stream().filter(board -> format == null || board.name().equals(format)).toList();
    this.company = company;
  }

  @Override
  public ObjectNode canonical(JsonNode job, JsonNode envelope) throws Rejection {
    Board board = boards.stream().filter(each -> each.recognises(job)).findFirst().orElse(null);
    if (board == null) {
      throw new Rejection(
          Rejection.Reason.UNKNOWN_FORMAT,
          "The record looks like no job of "
              + boards.stream().map(Board::name).collect(Collectors.joining(", ")));
    }
    CanonicalPosting posting = board.posting(job, envelope);
    if (!posting.has("company")) {
      posting.set("company", company == null ? board.boardName(job) : company);
    }
    if (!posting.has("company")) {
      throw new Rejection(
          Rejection.Reason.NO_COMPANY,
          "The job names no employer; name it in the mapping file of the source: company: NAME");
    }
    return posting.record();
  }
}
