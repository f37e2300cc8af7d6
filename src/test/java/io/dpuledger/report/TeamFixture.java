package io.dpuledger.report;

import static io.dpuledger.report.ReportFixture.share;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals what all cost out to teams, so that their sections add up to that of all. */
final class TeamFixture {
  private static final List<String> LOW = List.of("0.31", "0.08", "0.36", "0.15", "0.05", "0.22");
  private static final List<String> HIGH = List.of("0.58", "0.37", "0.66", "0.44", "0.35", "0.81");
  private static final int SESSIONS = 1234;

  private final UsagePeriod period;
  private final List<@Nullable String> teams;
  private final List<Recommendation> changes;
  private final Outlook outlook;

  TeamFixture(
      UsagePeriod period,
      List<@Nullable String> teams,
      List<Recommendation> changes,
      Outlook outlook) {
    this.period = period;
    this.teams = teams;
    this.changes = changes;
    this.outlook = outlook;
  }

  /** The sections of the teams in one currency, in their order. */
  List<CurrencySection> sections(String currency, List<SpendByDay.Part> parts) {
    List<List<SpendByDay.Part>> dealt = dealt(parts);
    List<String> shown = SpendByDay.of(period, parts).workerTypes();
    return IntStream.range(0, teams.size())
        .mapToObj(index -> section(currency, index, SpendByDay.of(period, dealt.get(index), shown)))
        .toList();
  }

  /** The sections in one currency as those of each team. */
  List<TeamReport> reports(List<List<CurrencySection>> byCurrency) {
    return IntStream.range(0, teams.size())
        .mapToObj(
            index ->
                new TeamReport(
                    teams.get(index),
                    List.of("012345678901"),
                    List.of("eu-west-1"),
                    byCurrency.stream().map(sections -> sections.get(index)).toList(),
                    List.of(),
                    0))
        .toList();
  }

  static BigDecimal sum(List<CurrencySection> parts, Function<CurrencySection, BigDecimal> figure) {
    return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The parts of each team, with what of them is idle. */
  List<List<SpendByDay.Part>> dealt(List<SpendByDay.Part> parts) {
    List<List<SpendByDay.Part>> dealt = new ArrayList<>();
    teams.forEach(team -> dealt.add(new ArrayList<>()));
    for (SpendByDay.Part part : parts) {
      BigDecimal left = part.listCost();
      for (int index = 0; index < teams.size(); index++) {
        boolean last = index == teams.size() - 1;
        BigDecimal own = last ? left : share(left, index == 0 ? "0.34" : "0.38");
        left = left.subtract(own);
        dealt.get(index).add(part(part, own, BigDecimal.ZERO, BigDecimal.ZERO));
      }
    }
    return IntStream.range(0, teams.size())
        .mapToObj(index -> idling(index, dealt.get(index)))
        .toList();
  }

  /** Idling spread over a team's parts by their cost. */
  private static List<SpendByDay.Part> idling(int index, List<SpendByDay.Part> parts) {
    BigDecimal costLeft = cost(parts);
    BigDecimal lowLeft = share(costLeft, LOW.get(index % LOW.size()));
    BigDecimal highLeft = share(costLeft, HIGH.get(index % HIGH.size()));
    List<SpendByDay.Part> spread = new ArrayList<>();
    for (SpendByDay.Part part : parts) {
      if (part.listCost().signum() != 0) {
        BigDecimal share = part.listCost().divide(costLeft, 20, RoundingMode.HALF_UP);
        BigDecimal low = lowLeft.multiply(share).setScale(6, RoundingMode.HALF_UP);
        BigDecimal high = highLeft.multiply(share).setScale(6, RoundingMode.HALF_UP);
        spread.add(part(part, part.listCost(), low, high));
        costLeft = costLeft.subtract(part.listCost());
        lowLeft = lowLeft.subtract(low);
        highLeft = highLeft.subtract(high);
      }
    }
    return spread;
  }

  private static SpendByDay.Part part(
      SpendByDay.Part like, BigDecimal cost, BigDecimal low, BigDecimal high) {
    return new SpendByDay.Part(like.date(), like.workerType(), cost, low, high);
  }

  private static BigDecimal cost(List<SpendByDay.Part> parts) {
    return parts.stream().map(SpendByDay.Part::listCost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private CurrencySection section(String currency, int index, SpendByDay byDay) {
    String team = teams.get(index);
    BigDecimal cost =
        byDay.days().stream()
            .map(SpendByDay.Day::listCost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal low = share(cost, LOW.get(index % LOW.size()));
    BigDecimal high = share(cost, HIGH.get(index % HIGH.size()));
    BigDecimal tail = share(cost, "0.55");
    BigDecimal tailHigh = low.add(share(high.subtract(low), "0.4"));
    return new CurrencySection(
        currency,
        new Totals(
            cost,
            low,
            high,
            share(cost, "0.007"),
            SESSIONS / teams.size() + (index == 0 ? SESSIONS % teams.size() : 0),
            List.of(
                new UnitHours("DPU", share(cost, "2.0")),
                new UnitHours("M-DPU", share(cost, "0.1")))),
        share(cost, "0.93"),
        byDay,
        List.of(new TeamSpend(team, cost, low, high)),
        List.of(
            new EvidenceSpend("TAIL", tail, low, tailHigh),
            new EvidenceSpend(
                "CEILING", cost.subtract(tail), BigDecimal.ZERO, high.subtract(tailHigh))),
        changes.stream()
            .filter(change -> change.billingCurrency().equals(currency))
            .filter(change -> Objects.equals(change.scope().team(), team))
            .toList(),
        List.of(),
        null,
        outlook(team),
        MonthFixture.of(cost));
  }

  private Outlook outlook(@Nullable String team) {
    return new Outlook(
        outlook.forecast(),
        outlook.budgets().stream()
            .filter(budget -> team != null && team.equals(budget.team()))
            .toList(),
        outlook.movers().stream().filter(mover -> Objects.equals(team, mover.team())).toList(),
        outlook.oddDays().stream().filter(day -> Objects.equals(team, day.team())).toList());
  }
}
