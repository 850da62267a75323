package dev.roundtable.sample;

import dev.roundtable.domain.record.PostingRecord;
import java.time.LocalDate;
import java.util.List;

/** A posting and the days on which it lands, in order. */
record Landed(PostingRecord posting, List<LocalDate> days) {
  Landed {
    days = List.copyOf(days);
  }
}
