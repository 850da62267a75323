package dev.roundtable.pages.section;

import dev.roundtable.domain.guide.Domain;
import dev.roundtable.pages.document.Fields;
import dev.roundtable.pages.document.PageContext;
import org.apache.spark.sql.Row;

/** A subject as sections list it: its name, and its share of what the section is about. */
final class DomainItem {
  private DomainItem() {}

  static Fields of(PageContext<?> page, Row row, Object share) {
    String id = row.getAs("domain_id");
    return Fields.with("domain_id", id)
        .and("name", page.guide().domain(id).map(Domain::name).orElse(id))
        .and("share", share);
  }
}
