package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.FleetFacts;
import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDay;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.idle.RowEvidence;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What a month of a simulated fleet says about its idling, and what is true.
 *
 * @param total what the table says of all sessions in US dollars
 * @param truth what was idle, of sessions whose statements can be read
 */
record MeasuredFleet(IdleWasteGroup total, double truth) {
  private static final int LOOK_BACK = 28;

  /** Sessions live for two days at most. */
  private static final int DAYS = LOOK_BACK + 3;

  static MeasuredFleet of(
      long seed, double sessionsPerDay, BiPredicate<Target, LocalDate> isPolled) {
    LocalDate last = FleetSpec.demo().lastDay();
    Fleet fleet =
        Fleet.generate(
            FleetSpec.demo()
                .withSeed(seed)
                .withSessionsPerDay(sessionsPerDay)
                .over(last.minusDays(DAYS - 1L), DAYS));
    Map<SimulatedSession, TableRow> facts = new FleetFacts(fleet, isPolled, true).facts();
    UsagePeriod period = UsagePeriod.endingOn(last, LOOK_BACK);
    List<TableRow> rows = List.copyOf(facts.values());
    List<TableRow> days =
        rows.stream()
            .flatMap(fact -> SessionDay.of(fact).stream())
            .<TableRow>map(
                day -> ValueRow.of(SessionDayTable.SCHEMA, SessionDayTable.TABLE.row(day)))
            .toList();
    IdleWaste waste =
        new IdleWaste(
            period,
            SpendingProfile.spending(new SpendingProfile(period).of(days)),
            new BehaviourProfile(period).of(rows),
            new MeasuredDays(
                new PolledHoursProfile(period).of(rows),
                new MeasuredProfile(period, FleetFacts.config().idle()).of(rows),
                new UnknownProfile(period).of(days)));
    return new MeasuredFleet(
        waste.groups().stream()
            .filter(group -> group.dimension() == Labels.Dimension.TOTAL)
            .filter(group -> "USD".equals(group.currency()))
            .findFirst()
            .orElseThrow(),
        truth(facts, period));
  }

  boolean isWithinBand() {
    return total.estimate().low().doubleValue() <= truth
        && truth <= total.estimate().high().doubleValue();
  }

  private static double truth(Map<SimulatedSession, TableRow> facts, UsagePeriod period) {
    long from = millis(period.firstDay());
    long until = millis(period.lastDay().plusDays(1));
    return facts.entrySet().stream()
        .filter(one -> RowEvidence.canBeRead(one.getValue()))
        .filter(one -> "USD".equals(one.getValue().text(SessionFactTable.BILLING_CURRENCY)))
        .mapToDouble(
            one ->
                idleHours(one.getKey(), one.getValue(), from, until)
                    * one.getValue().requireDecimal(SessionFactTable.LIST_UNIT_PRICE).doubleValue())
        .sum();
  }

  /** In unit-hours, as far as the session was seen to live. */
  private static double idleHours(SimulatedSession session, TableRow fact, long from, long until) {
    long created = session.createdMillis();
    long start = Math.max(created + session.readyAfterMillis(), from) - created;
    long end =
        Math.min(
                Math.min(
                    created + session.endAfterMillis(),
                    RowMillis.at(fact, SessionFactTable.ENDED_ON)),
                until)
            - created;
    return end <= start
        ? 0
        : session.idleUnits()
            * (end
                - start
                - session.statements().busyMillisUntil(end)
                + session.statements().busyMillisUntil(start))
            / 3_600_000.0;
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
