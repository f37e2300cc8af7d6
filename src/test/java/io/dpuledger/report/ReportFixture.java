package io.dpuledger.report;

import static io.dpuledger.report.TeamFixture.sum;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds reports whose sums hold, out of a few choices; every choice has a dull default. */
final class ReportFixture {
  static final Instant GENERATED_AT = Instant.parse("2026-11-22T03:10:00Z");
  static final LocalDate AS_OF = LocalDate.parse("2026-11-21");

  private int days = 30;
  private boolean simulated;
  private List<String> workerTypes = List.of("G.1X", "G.2X");
  private List<@Nullable String> teams = new ArrayList<>(List.of("risk-analytics", "finance-bi"));
  private List<Recommendation> changes = List.of();
  private List<UnitHours> unpriced = List.of();
  private long daysUnderOlderRules;
  private List<String> currencies = List.of("USD");
  private BigDecimal dayCost = new BigDecimal("411.523417");
  private List<Coverage.TargetState> targets =
      new ArrayList<>(
          List.of(read("012345678901", "eu-west-1"), read("444455556666", "us-east-1")));
  private List<Coverage.LifecycleTally> lifecycles = List.of();
  private List<Coverage.FlagCount> flags = List.of();
  private @Nullable IdleEstimate idleEstimate;
  private Outlook outlook = Outlook.NONE;
  private Capacity capacity = Capacity.NONE;
  private OwnAnalyses ownAnalyses = OwnAnalyses.NONE;

  static ReportFixture report() {
    return new ReportFixture();
  }

  /** What a mid-sized site sees: six teams, six worker types, three changes, one target lost. */
  static ReportFixture realistic() {
    return report()
        .workerTypes("G.1X", "G.2X", "G.4X", "Z.2X", "G.025X", "R.2X")
        .teams("risk-analytics", "data-platform", "finance-bi", "growth-ml", "supply-chain", null)
        .changes(
            ChangeFixture.change("idle-timeout-risk")
                .team("risk-analytics")
                .role("GlueNotebookRisk")
                .summaries("Idle timeout 2,880 min", "Set --idle-timeout 30")
                .saves("1420.50", "2260.10")
                .interruptions(14)
                .confidence(Recommendation.Confidence.B)
                .rationale(
                    "212 of 380 sessions ended by idling; 30 minutes would have cut 3,227"
                        + " DPU-hours off their tails at $0.44.")
                .build(),
            ChangeFixture.change("idle-timeout-finance")
                .team("finance-bi")
                .role("GlueFinance")
                .summaries("Idle timeout 240 min", "Set --idle-timeout 45")
                .saves("980.00", "1310.00")
                .rationale("96 of 144 sessions ended by idling at 240 minutes.")
                .build(),
            ChangeFixture.change("idle-protection-none")
                .team(null)
                .role("AWSGlueServiceRole-notebooks")
                .summaries("No idle protection: timeout equals lifetime", "Set --idle-timeout 60")
                .saves("0", "845.30")
                .confidence(Recommendation.Confidence.D)
                .rationale("31 sessions ran 48 hours; nothing tells how long they were used.")
                .build())
        .outlook(OutlookFixture.of("risk-analytics"))
        .capacity(OutlookFixture.week())
        .ownAnalyses(OwnFixture.of("risk-analytics"))
        .target(denied("777788889999", "ap-southeast-2", "AccessDeniedException: not authorized"))
        .lifecycles(
            new Coverage.LifecycleTally("LIVE", "USD", 9, money("84.20"), money("212.40")),
            new Coverage.LifecycleTally("VANISHED", "USD", 2, money("3.41"), BigDecimal.ZERO))
        .flags(
            new Coverage.FlagCount("EXECUTION_CLAMPED", 12), new Coverage.FlagCount("NO_END", 1));
  }

  ReportFixture days(int number) {
    this.days = number;
    return this;
  }

  ReportFixture simulated() {
    this.simulated = true;
    return this;
  }

  ReportFixture workerTypes(String... names) {
    this.workerTypes = List.of(names);
    return this;
  }

  ReportFixture teams(@Nullable String... names) {
    this.teams = Arrays.asList(names);
    return this;
  }

  ReportFixture changes(Recommendation... recommendations) {
    this.changes = List.of(recommendations);
    return this;
  }

  ReportFixture currencies(String... codes) {
    this.currencies = List.of(codes);
    return this;
  }

  ReportFixture dayCost(String amount) {
    this.dayCost = money(amount);
    return this;
  }

  ReportFixture daysUnderOlderRules(long days) {
    this.daysUnderOlderRules = days;
    return this;
  }

  ReportFixture unpriced(UnitHours... amounts) {
    this.unpriced = List.of(amounts);
    return this;
  }

  ReportFixture target(Coverage.TargetState state) {
    this.targets.add(state);
    return this;
  }

  ReportFixture lifecycles(Coverage.LifecycleTally... tallies) {
    this.lifecycles = List.of(tallies);
    return this;
  }

  ReportFixture flags(Coverage.FlagCount... counts) {
    this.flags = List.of(counts);
    return this;
  }

  ReportFixture idleEstimate(IdleEstimate estimate) {
    this.idleEstimate = estimate;
    return this;
  }

  ReportFixture outlook(Outlook seen) {
    this.outlook = seen;
    return this;
  }

  ReportFixture ownAnalyses(OwnAnalyses answers) {
    this.ownAnalyses = answers;
    return this;
  }

  ReportFixture capacity(Capacity seen) {
    this.capacity = seen;
    return this;
  }

  LedgerReport build() {
    UsagePeriod period = UsagePeriod.endingOn(AS_OF, days);
    TeamFixture ofTeams = new TeamFixture(period, named(), changes, outlook);
    List<SpendByDay.Part> spent = parts(period);
    List<SpendByDay.Part> dealt = ofTeams.dealt(spent).stream().flatMap(List::stream).toList();
    List<List<CurrencySection>> parts =
        currencies.stream().map(currency -> ofTeams.sections(currency, spent)).toList();
    return new LedgerReport(
        "Glue sessions: cost and idle time",
        simulated,
        AS_OF,
        period,
        true,
        targets.stream().map(state -> state.target().accountId()).distinct().sorted().toList(),
        targets.stream().map(state -> state.target().region()).distinct().sorted().toList(),
        GENERATED_AT,
        IntStream.range(0, currencies.size())
            .mapToObj(index -> section(currencies.get(index), period, dealt, parts.get(index)))
            .toList(),
        ofTeams.reports(parts),
        unpriced,
        capacity,
        new Coverage(
            targets, lifecycles, unpriced.isEmpty() ? 0 : 12, flags, 3, daysUnderOlderRules),
        new Assumptions(Duration.ofSeconds(60), Duration.ofHours(48)),
        ownAnalyses);
  }

  private CurrencySection section(
      String currency,
      UsagePeriod period,
      List<SpendByDay.Part> dealt,
      List<CurrencySection> parts) {
    Totals first = parts.get(0).totals();
    return new CurrencySection(
        currency,
        new Totals(
            sum(parts, part -> part.totals().listCost()),
            sum(parts, part -> part.totals().idleCostLow()),
            sum(parts, part -> part.totals().idleCostHigh()),
            sum(parts, part -> part.totals().estimatedCost()),
            parts.stream().mapToLong(part -> part.totals().sessionsStarted()).sum(),
            IntStream.range(0, first.unitHours().size())
                .mapToObj(
                    unit ->
                        new UnitHours(
                            first.unitHours().get(unit).unit(),
                            sum(parts, part -> part.totals().unitHours().get(unit).hours())))
                .toList()),
        sum(parts, CurrencySection::previousListCost),
        SpendByDay.of(period, dealt),
        parts.stream()
            .flatMap(part -> part.teams().stream())
            .sorted(TeamSpend.MOST_IDLE_FIRST)
            .toList(),
        IntStream.range(0, parts.get(0).evidence().size())
            .mapToObj(
                grade ->
                    new EvidenceSpend(
                        parts.get(0).evidence().get(grade).evidence(),
                        sum(parts, part -> part.evidence().get(grade).listCost()),
                        sum(parts, part -> part.evidence().get(grade).idleCostLow()),
                        sum(parts, part -> part.evidence().get(grade).idleCostHigh())))
            .toList(),
        changes.stream().filter(change -> change.billingCurrency().equals(currency)).toList(),
        List.of(
            new PriceUsed(
                "eu-west-1", "DPU", money("0.44"), "LIST", "price list, SKU 1", 1100, money("900")),
            new PriceUsed("eu-west-1", "M-DPU", money("0.52"), "ASSUMED", null, 134, money("100"))),
        idleEstimate,
        outlook,
        MonthFixture.sum(parts));
  }

  /** The teams, and those that are only advised. */
  private List<@Nullable String> named() {
    List<@Nullable String> named = new ArrayList<>(teams);
    changes.stream()
        .map(change -> change.scope().team())
        .filter(team -> !named.contains(team))
        .forEach(named::add);
    return named;
  }

  private List<SpendByDay.Part> parts(UsagePeriod period) {
    return period.firstDay().datesUntil(period.lastDay().plusDays(1)).flatMap(this::parts).toList();
  }

  private Stream<SpendByDay.Part> parts(LocalDate date) {
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    double wave = (weekend ? 0.28 : 1) * (1 + 0.12 * Math.sin(date.getDayOfYear() * 1.7));
    return workerTypes.stream()
        .map(
            type -> {
              double weight = Math.pow(0.55, workerTypes.indexOf(type)) * wave;
              BigDecimal part = share(dayCost, Double.toString(weight));
              return new SpendByDay.Part(date, type, part, BigDecimal.ZERO, BigDecimal.ZERO);
            });
  }

  static Coverage.TargetState read(String account, String region) {
    Instant at = Instant.parse("2026-11-22T02:00:00Z");
    return new Coverage.TargetState(
        new Target(account, region), CollectionOutcome.COMPLETE, at, at, 4210, null);
  }

  static Coverage.TargetState denied(String account, String region, String error) {
    Instant at = Instant.parse("2026-11-22T02:00:05Z");
    return new Coverage.TargetState(
        new Target(account, region), CollectionOutcome.DENIED, at, null, 0, error);
  }

  static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(6, RoundingMode.HALF_UP);
  }

  static BigDecimal share(BigDecimal amount, String factor) {
    return amount.multiply(new BigDecimal(factor)).setScale(6, RoundingMode.DOWN);
  }
}
