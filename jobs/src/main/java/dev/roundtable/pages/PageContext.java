package dev.roundtable.pages;

import dev.roundtable.domain.guide.Company;
import dev.roundtable.domain.guide.Guide;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** All that a section of one page is made from. */
record PageContext(
    PageKey key, Guide guide, GoldData data, PageIndex index, LocalDate asOf, Texts texts) {

  static PageContext of(PageKey key, Guide guide, GoldData data, PageIndex index, LocalDate asOf) {
    Company company = key.company();
    Map<String, String> common = new TreeMap<>();
    common.put("company", company.name());
    common.put("level_title", key.level().title());
    common.put("code", key.rung().code());
    common.put("loop_summary", company.loopSummary());
    common.put("focus", key.level().focus());
    common.put("probes", key.level().probes());
    common.put("years", key.level().years().from() + "-" + key.level().years().to());
    if (key.isCity()) {
      common.put("city", key.metro().name());
      common.put("metro_label", key.metro().label());
    }
    return new PageContext(key, guide, data, index, asOf, new Texts(guide, key.slug(), common));
  }

  String companyId() {
    return key.company().id();
  }

  String levelId() {
    return key.level().id();
  }
}
