package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Money of sessions of a month, and what was seen of them on some of its days. */
final class IdleWasteFixture {
  static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);
  static final int ALL_DAY = (1 << 24) - 1;

  private final List<Spending> spending = new ArrayList<>();
  private final Map<BehaviourProfile.Alike, Behaviour> behaviour = new HashMap<>();
  private final Map<TargetDay, Integer> hours = new HashMap<>();
  private final Map<MeasuredProfile.Cell, Measured> measured = new HashMap<>();
  private final Map<UnknownProfile.Cell, BigDecimal> unknown = new HashMap<>();

  IdleWasteFixture spent(
      String team, String ending, String evidence, String cost, String low, String high) {
    BigDecimal least = money(low);
    BigDecimal most = money(high);
    spending.add(
        new Spending(
            labels(team),
            ending,
            evidence,
            "USD",
            new BigDecimal("1.000000"),
            money(cost),
            least,
            most,
            evidence.equals(IdleEvidence.UNSUPPORTED) ? money("0") : most.subtract(least)));
    return this;
  }

  IdleWasteFixture spent(Spending one) {
    spending.add(one);
    return this;
  }

  IdleWasteFixture ran(String team, Behaviour how) {
    behaviour.put(new BehaviourProfile.Alike(labels(team), "USD"), how);
    return this;
  }

  /** On each of the first days of the month, 20 polls saw as much. */
  IdleWasteFixture seen(String team, String ending, int days, String cost, String idle) {
    double share = Double.parseDouble(idle) / Double.parseDouble(cost);
    for (int day = 0; day < days; day++) {
      seen(
          day,
          team,
          ending,
          0,
          new Measured(
              new BigDecimal(cost),
              new BigDecimal(idle),
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              1000,
              Math.round(1000 * share),
              20,
              Math.round(20 * share),
              ALL_DAY,
              0,
              0));
    }
    return this;
  }

  IdleWasteFixture seen(int day, String team, String ending, int minutesToEnd, Measured what) {
    measured.merge(
        new MeasuredProfile.Cell(day(day), team, ending, "USD", minutesToEnd),
        what,
        Measured::plus);
    hours.putIfAbsent(day(day), ALL_DAY);
    return this;
  }

  /** At how many hours of a day statements were read. */
  IdleWasteFixture hours(int day, int number) {
    hours.put(day(day), (1 << number) - 1);
    return this;
  }

  IdleWasteFixture unknown(int day, String team, String ending, BigDecimal cost) {
    unknown.merge(new UnknownProfile.Cell(day(day), team, ending, "USD"), cost, BigDecimal::add);
    return this;
  }

  MeasuredDays measuredDays() {
    return new MeasuredDays(hours, measured, unknown);
  }

  List<IdleWasteGroup> groups() {
    return new IdleWaste(PERIOD, spending, behaviour, measuredDays()).groups();
  }

  IdleWasteGroup total() {
    return groups().get(0);
  }

  /** Low, point, high and basis of the total. */
  List<String> figures() {
    IdleWasteGroup total = total();
    List<String> figures = new ArrayList<>();
    figures.add(text(total.sum(Spending::idleCostLow)));
    figures.add(text(total.estimate().point()));
    figures.add(text(total.sum(Spending::idleCostHigh)));
    figures.add(total.estimate().basis());
    return figures;
  }

  private static String text(BigDecimal amount) {
    return amount == null ? null : amount.toString();
  }

  static Labels labels(String team) {
    return labels(team, null);
  }

  static Labels labels(String team, String owner) {
    return new Labels(team, owner, "G.1X", "NOTEBOOK", "11_TO_60_MIN");
  }

  static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(6);
  }

  private static TargetDay day(int day) {
    return new TargetDay("012345678901", "us-east-1", PERIOD.firstDay().plusDays(day).toString());
  }
}
