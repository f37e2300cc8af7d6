package io.dpuledger.report.reader;

import io.dpuledger.model.SharedCost;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.words.EvidenceText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts each currency's section together from the answers. */
final class SectionReader {
  private static final String NO_WORKER_TYPE = "no worker type";

  private final Aggregates aggregates;
  private final UsagePeriod period;
  private final MonthReader months;
  private final PriceReader prices;
  private final PolledDays polled;
  private final Function<String, Outlook> outlook;
  private final SharedCost sharedCost;

  /**
   * @param outlook what was worked out as of the day, by currency
   * @param sharedCost whether the cost without a team is divided among teams, too
   */
  SectionReader(
      Aggregates aggregates,
      UsagePeriod period,
      KnownDays known,
      PriceReader prices,
      PolledDays polled,
      Function<String, Outlook> outlook,
      SharedCost sharedCost) {
    this.aggregates = aggregates;
    this.period = period;
    this.months = new MonthReader(aggregates, period, known);
    this.prices = prices;
    this.polled = polled;
    this.outlook = outlook;
    this.sharedCost = sharedCost;
  }

  /** One section a currency that the period or a recommendation names, the highest cost first. */
  List<CurrencySection> sections(List<Recommendation> changes) {
    Set<String> currencies = new LinkedHashSet<>();
    aggregates
        .of(Aggregate.Topic.TEAM)
        .map(Aggregate::currency)
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
  static List<UnitHours> unpriced(Aggregates aggregates) {
    return unitHours(aggregates.of(Aggregate.Topic.TEAM), Aggregate.Measure.UNPRICED_UNIT_HOURS);
  }

  /**
   * One currency's section.
   *
   * @param firstTypes worker types that are shown first, whatever they cost
   */
  CurrencySection section(String currency, List<Recommendation> changes, List<String> firstTypes) {
    return new CurrencySection(
        currency,
        totals(currency),
        months.before(currency),
        spendByDay(currency, firstTypes),
        teams(currency),
        evidence(currency),
        changes.stream().filter(change -> change.billingCurrency().equals(currency)).toList(),
        prices.prices(aggregates, currency),
        estimate(currency),
        outlook.apply(currency),
        months.month(currency),
        BreakdownReader.of(aggregates, currency));
  }

  private Totals totals(String currency) {
    return new Totals(
        sum(Aggregate.Topic.TEAM, currency, Aggregate.Measure.LIST_COST),
        sum(Aggregate.Topic.TEAM, currency, Aggregate.Measure.IDLE_LOW),
        sum(Aggregate.Topic.TEAM, currency, Aggregate.Measure.IDLE_HIGH),
        sum(Aggregate.Topic.TEAM, currency, Aggregate.Measure.STILL_OPEN_COST),
        Aggregates.count(aggregates.of(Aggregate.Topic.TEAM, currency)),
        unitHours(aggregates.of(Aggregate.Topic.TEAM, currency), Aggregate.Measure.UNIT_HOURS));
  }

  private BigDecimal sum(Aggregate.Topic topic, String currency, Aggregate.Measure measure) {
    return Aggregates.sum(aggregates.of(topic, currency), measure);
  }

  private SpendByDay spendByDay(String currency, List<String> firstTypes) {
    List<SpendByDay.Part> parts =
        months.in(currency, period).stream()
            .map(
                day ->
                    new SpendByDay.Part(
                        MonthReader.date(day),
                        day.keyOr(Aggregate.Key.WORKER_TYPE, NO_WORKER_TYPE),
                        day.sum(Aggregate.Measure.LIST_COST),
                        day.sum(Aggregate.Measure.IDLE_LOW),
                        day.sum(Aggregate.Measure.IDLE_HIGH)))
            .toList();
    return SpendByDay.of(period, parts, firstTypes)
        .readByTheHour(polled.shares(aggregates, currency));
  }

  private List<TeamSpend> teams(String currency) {
    List<TeamSpend> teams = spendOfTeams(currency);
    return sharedCost == SharedCost.BY_SHARE ? SharedCostParts.of(teams) : teams;
  }

  private List<TeamSpend> spendOfTeams(String currency) {
    Map<Optional<String>, BigDecimal> expectedIdle = expectedIdle(currency);
    Map<String, List<Aggregate>> named = new TreeMap<>();
    List<Aggregate> unattributed = new ArrayList<>();
    aggregates
        .of(Aggregate.Topic.TEAM, currency)
        .forEach(
            aggregate -> {
              String team = aggregate.team();
              (team == null ? unattributed : named.computeIfAbsent(team, t -> new ArrayList<>()))
                  .add(aggregate);
            });
    Stream<TeamSpend> others =
        unattributed.isEmpty() ? Stream.of() : Stream.of(team(null, unattributed, expectedIdle));
    return Stream.concat(
            named.entrySet().stream()
                .map(entry -> team(entry.getKey(), entry.getValue(), expectedIdle)),
            others)
        .sorted(TeamSpend.MOST_IDLE_FIRST)
        .toList();
  }

  private static TeamSpend team(
      @Nullable String name,
      List<Aggregate> parts,
      Map<Optional<String>, BigDecimal> expectedIdle) {
    return new TeamSpend(
        name,
        Aggregates.sum(parts.stream(), Aggregate.Measure.LIST_COST),
        Aggregates.sum(parts.stream(), Aggregate.Measure.IDLE_LOW),
        expectedIdle.get(Optional.ofNullable(name)),
        Aggregates.sum(parts.stream(), Aggregate.Measure.IDLE_HIGH),
        null);
  }

  /** By team. An estimate of other days than those of the report does not count. */
  private Map<Optional<String>, BigDecimal> expectedIdle(String currency) {
    Map<Optional<String>, BigDecimal> expected = new HashMap<>();
    aggregates
        .of(Aggregate.Topic.TEAM_ESTIMATE, currency)
        .filter(row -> period(row).equals(period))
        .forEach(
            row -> {
              BigDecimal point = row.sums().get(Aggregate.Measure.IDLE_POINT);
              if (point != null) {
                expected.putIfAbsent(Optional.ofNullable(row.team()), point);
              }
            });
    return expected;
  }

  private static UsagePeriod period(Aggregate row) {
    return new UsagePeriod(
        day(row, Aggregate.Key.PERIOD_START), day(row, Aggregate.Key.PERIOD_END));
  }

  private List<EvidenceSpend> evidence(String currency) {
    Map<String, List<Aggregate>> grades =
        aggregates
            .of(Aggregate.Topic.EVIDENCE, currency)
            .collect(Collectors.groupingBy(grade -> grade.requireKey(Aggregate.Key.IDLE_EVIDENCE)));
    return grades.entrySet().stream()
        .map(
            grade ->
                new EvidenceSpend(
                    grade.getKey(),
                    Aggregates.sum(grade.getValue().stream(), Aggregate.Measure.LIST_COST),
                    Aggregates.sum(grade.getValue().stream(), Aggregate.Measure.IDLE_LOW),
                    Aggregates.sum(grade.getValue().stream(), Aggregate.Measure.IDLE_HIGH)))
        .sorted(EvidenceText.BEST_FIRST)
        .toList();
  }

  private @Nullable IdleEstimate estimate(String currency) {
    return aggregates
        .of(Aggregate.Topic.ESTIMATE, currency)
        .map(
            row ->
                new IdleEstimate(
                    period(row),
                    row.sum(Aggregate.Measure.IDLE_LOW),
                    row.sums().get(Aggregate.Measure.IDLE_POINT),
                    band(row),
                    row.sum(Aggregate.Measure.IDLE_HIGH),
                    row.keyOr(Aggregate.Key.POINT_BASIS, ""),
                    leastMeasured(row),
                    row.sum(Aggregate.Measure.IDLE_ON_TIMEOUTS)))
        .findFirst()
        .orElse(null);
  }

  private static IdleEstimate.@Nullable Band band(Aggregate row) {
    BigDecimal low = row.sums().get(Aggregate.Measure.IDLE_POINT_LOW);
    BigDecimal high = row.sums().get(Aggregate.Measure.IDLE_POINT_HIGH);
    return low == null || high == null ? null : new IdleEstimate.Band(low, high);
  }

  private static IdleEstimate.@Nullable MeasuredTeam leastMeasured(Aggregate row) {
    String days = row.key(Aggregate.Key.LEAST_MEASURED_DAYS);
    return days == null
        ? null
        : new IdleEstimate.MeasuredTeam(
            row.key(Aggregate.Key.LEAST_MEASURED_TEAM), Integer.parseInt(days));
  }

  private static LocalDate day(Aggregate row, Aggregate.Key key) {
    return LocalDate.parse(row.requireKey(key));
  }

  private static List<UnitHours> unitHours(Stream<Aggregate> parts, Aggregate.Measure measure) {
    Map<String, BigDecimal> hours =
        parts.collect(
            Collectors.toMap(
                part -> part.keyOr(Aggregate.Key.CAPACITY_UNIT, "unit"),
                part -> part.sum(measure),
                BigDecimal::add,
                TreeMap::new));
    return hours.entrySet().stream()
        .filter(unit -> unit.getValue().signum() != 0)
        .map(unit -> new UnitHours(unit.getKey(), unit.getValue()))
        .toList();
  }
}
