package io.dpuledger.report.reader;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Tallies;
import io.dpuledger.report.aggregate.Tally;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.words.EvidenceText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts each currency's section together from the answers. */
final class SectionReader {
  static final int UNIT = 0;
  static final int ACCOUNT = 1;
  static final int REGION = 2;
  static final int DAY = 0;
  private static final int WORKER_TYPE = 1;
  private static final int PERIOD_START = 0;
  private static final int PERIOD_END = 1;
  private static final int BASIS = 2;
  private static final String NO_WORKER_TYPE = "no worker type";

  private final Tallies tallies;
  private final UsagePeriod period;
  private final MonthReader months;
  private final PriceReader prices;

  SectionReader(Tallies tallies, UsagePeriod period, KnownDays known, PriceReader prices) {
    this.tallies = tallies;
    this.period = period;
    this.months = new MonthReader(tallies, period, known);
    this.prices = prices;
  }

  /** One section a currency that the period or a recommendation names, the dearest first. */
  List<CurrencySection> sections(List<Recommendation> changes) {
    Set<String> currencies = new LinkedHashSet<>();
    tallies
        .of(Tally.Topic.TEAM)
        .map(Tally::currency)
        .filter(Objects::nonNull)
        .forEach(currencies::add);
    changes.forEach(change -> currencies.add(change.billingCurrency()));
    return currencies.stream()
        .map(currency -> section(currency, changes, List.of()))
        .sorted(
            Comparator.comparing((CurrencySection section) -> section.totals().listCost())
                .reversed()
                .thenComparing(CurrencySection::currency))
        .toList();
  }

  /** Unit-hours without a price, by unit. */
  static List<UnitHours> unpriced(Tallies tallies) {
    return unitHours(tallies.of(Tally.Topic.TEAM), Tally.Measure.UNPRICED_UNIT_HOURS);
  }

  /**
   * One currency's section.
   *
   * @param firstTypes worker types that are shown before dearer ones
   */
  CurrencySection section(String currency, List<Recommendation> changes, List<String> firstTypes) {
    return new CurrencySection(
        currency,
        totals(currency),
        months.coveredCost(currency, period.previous()),
        spendByDay(currency, firstTypes),
        teams(currency),
        evidence(currency),
        changes.stream().filter(change -> change.billingCurrency().equals(currency)).toList(),
        prices.prices(tallies, currency),
        estimate(currency),
        new OutlookReader(tallies, currency).outlook(),
        months.month(currency));
  }

  private Totals totals(String currency) {
    return new Totals(
        sum(Tally.Topic.TEAM, currency, Tally.Measure.LIST_COST),
        sum(Tally.Topic.TEAM, currency, Tally.Measure.IDLE_LOW),
        sum(Tally.Topic.TEAM, currency, Tally.Measure.IDLE_HIGH),
        sum(Tally.Topic.TEAM, currency, Tally.Measure.ESTIMATED_COST),
        Tallies.count(tallies.of(Tally.Topic.TEAM, currency)),
        unitHours(tallies.of(Tally.Topic.TEAM, currency), Tally.Measure.UNIT_HOURS));
  }

  private BigDecimal sum(Tally.Topic topic, String currency, Tally.Measure measure) {
    return Tallies.sum(tallies.of(topic, currency), measure);
  }

  private SpendByDay spendByDay(String currency, List<String> firstTypes) {
    List<SpendByDay.Part> parts =
        months.in(currency, period).stream()
            .map(
                day ->
                    new SpendByDay.Part(
                        MonthReader.date(day),
                        day.keyOr(WORKER_TYPE, NO_WORKER_TYPE),
                        day.sum(Tally.Measure.LIST_COST),
                        day.sum(Tally.Measure.IDLE_LOW),
                        day.sum(Tally.Measure.IDLE_HIGH)))
            .toList();
    return SpendByDay.of(period, parts, firstTypes);
  }

  private List<TeamSpend> teams(String currency) {
    Map<String, List<Tally>> named = new TreeMap<>();
    List<Tally> unattributed = new ArrayList<>();
    tallies
        .of(Tally.Topic.TEAM, currency)
        .forEach(
            tally -> {
              String team = tally.team();
              (team == null ? unattributed : named.computeIfAbsent(team, t -> new ArrayList<>()))
                  .add(tally);
            });
    Stream<TeamSpend> others =
        unattributed.isEmpty() ? Stream.of() : Stream.of(team(null, unattributed));
    return Stream.concat(
            named.entrySet().stream().map(entry -> team(entry.getKey(), entry.getValue())), others)
        .sorted(TeamSpend.MOST_IDLE_FIRST)
        .toList();
  }

  private static TeamSpend team(@Nullable String name, List<Tally> parts) {
    return new TeamSpend(
        name,
        Tallies.sum(parts.stream(), Tally.Measure.LIST_COST),
        Tallies.sum(parts.stream(), Tally.Measure.IDLE_LOW),
        Tallies.sum(parts.stream(), Tally.Measure.IDLE_HIGH));
  }

  private List<EvidenceSpend> evidence(String currency) {
    Map<String, List<Tally>> grades =
        tallies
            .of(Tally.Topic.EVIDENCE, currency)
            .collect(Collectors.groupingBy(grade -> grade.keyOr(0, "NONE")));
    return grades.entrySet().stream()
        .map(
            grade ->
                new EvidenceSpend(
                    grade.getKey(),
                    Tallies.sum(grade.getValue().stream(), Tally.Measure.LIST_COST),
                    Tallies.sum(grade.getValue().stream(), Tally.Measure.IDLE_LOW),
                    Tallies.sum(grade.getValue().stream(), Tally.Measure.IDLE_HIGH)))
        .sorted(EvidenceText.BEST_FIRST)
        .toList();
  }

  private @Nullable IdleEstimate estimate(String currency) {
    return tallies
        .of(Tally.Topic.ESTIMATE, currency)
        .map(
            row ->
                new IdleEstimate(
                    new UsagePeriod(day(row, PERIOD_START), day(row, PERIOD_END)),
                    row.sum(Tally.Measure.IDLE_LOW),
                    row.sums().get(Tally.Measure.IDLE_POINT),
                    row.sum(Tally.Measure.IDLE_HIGH),
                    row.keyOr(BASIS, ""),
                    row.sum(Tally.Measure.IDLE_ON_TIMEOUTS)))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(Tally row, int key) {
    return LocalDate.parse(Objects.requireNonNull(row.key(key), "an estimate lacks its period"));
  }

  private static List<UnitHours> unitHours(Stream<Tally> parts, Tally.Measure measure) {
    Map<String, BigDecimal> hours =
        parts.collect(
            Collectors.toMap(
                part -> part.keyOr(UNIT, "unit"),
                part -> part.sum(measure),
                BigDecimal::add,
                TreeMap::new));
    return hours.entrySet().stream()
        .filter(unit -> unit.getValue().signum() != 0)
        .map(unit -> new UnitHours(unit.getKey(), unit.getValue()))
        .toList();
  }
}
