package dev.roundtable.parse;

import dev.roundtable.domain.Hashes;
import dev.roundtable.domain.Issue;
import dev.roundtable.domain.company.CompanyRef;
import dev.roundtable.domain.guide.FxTable;
import dev.roundtable.domain.location.Countries;
import dev.roundtable.domain.location.LocationFacts;
import dev.roundtable.domain.location.Place;
import dev.roundtable.domain.offer.OfferCleaner;
import dev.roundtable.domain.offer.OfferFacts;
import dev.roundtable.domain.record.OfferRecord;
import dev.roundtable.domain.title.LadderMatch;
import dev.roundtable.domain.title.TitleFacts;
import dev.roundtable.table.RowBuilder;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Fills {@code silver.parsed_offer}: one offer sample with its money per year, cleaned by its own
 * numbers alone.
 */
final class OfferSampleFacts implements RecordParser.RowFunction {
  private static final long serialVersionUID = 1L;
  private static final Place NOWHERE = new Place("", "", "", "");

  @Override
  public void fill(RowBuilder row, String json, Parsers parsers) {
    OfferRecord offer = Parsers.read(OfferRecord.class, json);
    Collection<Issue> issues = new TreeSet<>();
    CompanyRef company = parsers.companies().resolve(offer.company()).noting(issues);
    TitleFacts title =
        parsers
            .titles()
            .parse(Objects.requireNonNullElse(offer.title(), ""), company.id(), null)
            .noting(issues);
    LadderMatch rung = rung(offer, company, title, parsers, issues);
    LocationFacts location = parsers.locations().parse(offer.location()).noting(issues);
    Place place = location.places().stream().findFirst().orElse(NOWHERE);
    String currency = currency(offer, location, parsers, issues);
    Optional<FxTable.Rate> rate = parsers.guide().fx().rate(currency, offer.reportedOn());
    OfferFacts facts =
        OfferCleaner.clean(
            offer, currency, rate.map(FxTable.Rate::usd).orElse(Double.NaN), rung.level());
    identity(row, offer, company, title, rung);
    row.set("city", place.city())
        .set("region", place.region())
        .set("country", place.country())
        .set("metro_id", place.metro());
    money(row, facts);
    row.set("fx_from", rate.map(FxTable.Rate::from).orElse(null));
    row.set("years_experience", offer.yearsExperience())
        .set("years_at_company", offer.yearsAtCompany())
        .set("submitter_hash", offer.submitter() == null ? null : Hashes.sha256(offer.submitter()))
        .set("issues", issues.stream().map(Issue::code).toList());
  }

  /**
   * The rung that the report names; a title that carries the level itself stands in where it names
   * none.
   */
  private static LadderMatch rung(
      OfferRecord offer,
      CompanyRef company,
      TitleFacts title,
      Parsers parsers,
      Collection<Issue> issues) {
    if (offer.level() != null && !offer.level().isBlank()) {
      issues.remove(Issue.LEVEL_UNKNOWN);
      return parsers
          .ladders()
          .resolve(company.id(), offer.level(), offer.reportedOn())
          .noting(issues);
    }
    return new LadderMatch("", title.level());
  }

  private static String currency(
      OfferRecord offer, LocationFacts location, Parsers parsers, Collection<Issue> issues) {
    if (offer.currency() != null) {
      return offer.currency();
    }
    String local = Countries.currency(parsers.guide(), location);
    if (local == null) {
      issues.add(Issue.CURRENCY_ASSUMED);
      return "USD";
    }
    return local;
  }

  private static void identity(
      RowBuilder row, OfferRecord offer, CompanyRef company, TitleFacts title, LadderMatch rung) {
    row.set("offer_id", offer.sourceId())
        .set("reported_on", offer.reportedOn())
        .set("kind", Objects.requireNonNullElse(offer.kind(), "offer"))
        .set("company_id", company.id())
        .set("company_name", company.name())
        .set("company_known", company.known())
        .set("title", offer.title())
        .set("role", title.role())
        .set("level_reported", offer.level())
        .set("ladder_code", rung.code())
        .set("level", rung.level())
        .set("track", title.track());
  }

  private static void money(RowBuilder row, OfferFacts facts) {
    row.set("currency", facts.currency())
        .set("fx_usd", facts.fxRate())
        .set("base", facts.base())
        .set("equity", facts.equity())
        .set("bonus", facts.bonus())
        .set("sign_on", facts.signOn())
        .set("total", facts.total())
        .set("base_usd", facts.baseUsd())
        .set("equity_usd", facts.equityUsd())
        .set("bonus_usd", facts.bonusUsd())
        .set("sign_on_usd", facts.signOnUsd())
        .set("total_usd", facts.totalUsd())
        .set("first_year_usd", facts.firstYearTotalUsd())
        .set("repaired", facts.repaired())
        .set("row_exclusion", facts.exclusion());
  }
}
