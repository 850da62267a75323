package dev.roundtable.sample;

import dev.roundtable.domain.record.OfferRecord;
import java.time.LocalDate;

/** An offer with some fields changed. */
record OfferEdit(OfferRecord record) {
  private static final LocalDate LAST = LocalDate.of(2026, 9, 28);

  static OfferEdit of(OfferRecord record) {
    return new OfferEdit(record);
  }

  /** An offer of which nothing is known but employer and day. */
  static OfferEdit blank(String company, LocalDate day) {
    return new OfferEdit(
        new OfferRecord(
            null, company, day, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null));
  }

  OfferEdit sourceId(String value) {
    return with(value, record.reportedOn(), record.title(), record.level(), record.location());
  }

  OfferEdit reportedOn(LocalDate value) {
    LocalDate day = value.isAfter(LAST) ? LAST : value;
    return with(record.sourceId(), day, record.title(), record.level(), record.location());
  }

  OfferEdit title(String value) {
    return with(record.sourceId(), record.reportedOn(), value, record.level(), record.location());
  }

  OfferEdit level(String value) {
    return with(record.sourceId(), record.reportedOn(), record.title(), value, record.location());
  }

  OfferEdit location(String value) {
    return with(record.sourceId(), record.reportedOn(), record.title(), record.level(), value);
  }

  OfferEdit base(double value) {
    return money(record.kind(), value, record.equityGrant(), record.equity(), record.bonus());
  }

  OfferEdit kind(String value) {
    return money(value, record.base(), record.equityGrant(), record.equity(), record.bonus());
  }

  /** Base, equity a year, bonus and the total as stated. */
  OfferEdit amounts(double base, double equity, double bonus, double total) {
    return money("offer", base, null, equity, bonus).paid(null, total, record.submitter());
  }

  /** All amounts multiplied, in whole units. */
  OfferEdit times(double factor) {
    return money(
            record.kind(),
            scaled(record.base(), factor),
            scaled(record.equityGrant(), factor),
            scaled(record.equity(), factor),
            scaled(record.bonus(), factor))
        .paid(scaled(record.signOn(), factor), scaled(record.total(), factor), record.submitter());
  }

  OfferEdit submitter(String value) {
    return paid(record.signOn(), record.total(), value);
  }

  private static Double scaled(Double amount, double factor) {
    return amount == null ? null : Double.valueOf(Math.rint(amount * factor));
  }

  private OfferEdit with(
      String sourceId, LocalDate reportedOn, String title, String level, String location) {
    OfferRecord r = record;
    return new OfferEdit(
        new OfferRecord(
            sourceId,
            r.company(),
            reportedOn,
            title,
            level,
            location,
            r.kind(),
            r.currency(),
            r.base(),
            r.equityGrant(),
            r.vestingYears(),
            r.vestingSchedule(),
            r.equity(),
            r.bonus(),
            r.signOn(),
            r.total(),
            r.yearsExperience(),
            r.yearsAtCompany(),
            r.submitter()));
  }

  private OfferEdit money(
      String kind, Double base, Double equityGrant, Double equity, Double bonus) {
    OfferRecord r = record;
    return new OfferEdit(
        new OfferRecord(
            r.sourceId(),
            r.company(),
            r.reportedOn(),
            r.title(),
            r.level(),
            r.location(),
            kind,
            r.currency(),
            base,
            equityGrant,
            r.vestingYears(),
            r.vestingSchedule(),
            equity,
            bonus,
            r.signOn(),
            r.total(),
            r.yearsExperience(),
            r.yearsAtCompany(),
            r.submitter()));
  }

  private OfferEdit paid(Double signOn, Double total, String submitter) {
    OfferRecord r = record;
    return new OfferEdit(
        new OfferRecord(
            r.sourceId(),
            r.company(),
            r.reportedOn(),
            r.title(),
            r.level(),
            r.location(),
            r.kind(),
            r.currency(),
            r.base(),
            r.equityGrant(),
            r.vestingYears(),
            r.vestingSchedule(),
            r.equity(),
            r.bonus(),
            signOn,
            total,
            r.yearsExperience(),
            r.yearsAtCompany(),
            submitter));
  }
}
