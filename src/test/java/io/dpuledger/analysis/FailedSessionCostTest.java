package io.dpuledger.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.FailedSessionCost.ByGroup;
import io.dpuledger.analysis.FailedSessionCost.Group;
import io.dpuledger.analysis.FailedSessionCost.Sum;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailedSessionCostTest {
  private static final ByGroup PROFILE = new ByGroup();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void sessionsOfATeamAndAClassAreAddedUpByTheWeekInWhichTheyWereCreated() {
    List<FailedSessionCost> costs =
        costs(
            failed("2026-11-16", "data", "NETWORK", "1.100000"),
            failed("2026-11-22", "data", "NETWORK", "2.200000"),
            failed("2026-11-23", "data", "NETWORK", "4.400000"),
            failed("2026-11-17", "data", "COMMAND", "0.500000"),
            failed("2026-11-17", null, "NETWORK", "9.000000"));

    assertThat(costs)
        .containsExactly(
            cost(MONDAY.plusWeeks(1), "data", "NETWORK", 1, "4.400000", 0),
            cost(MONDAY, null, "NETWORK", 1, "9.000000", 0),
            cost(MONDAY, "data", "NETWORK", 2, "3.300000", 0),
            cost(MONDAY, "data", "COMMAND", 1, "0.500000", 0));
  }

  @Test
  void whatDidNotFailIsLeftOut() {
    assertThat(costs(failed("2026-11-16", "data", null, "1.100000"))).isEmpty();
  }

  @Test
  void anUnknownCostIsCountedAndNeverZero() {
    assertThat(
            costs(
                failed("2026-11-16", "data", "OTHER", "1.100000"),
                failed("2026-11-16", "data", "OTHER", null),
                failed("2026-11-16", "risk", "OTHER", null)))
        .containsExactly(
            cost(MONDAY, "data", "OTHER", 2, "1.100000", 1),
            cost(MONDAY, "risk", "OTHER", 1, null, 1));
  }

  @Test
  void partsMayBeAddedUpApart() {
    TableRow one = failed("2026-11-16", "data", "OTHER", "1.100000");
    TableRow other = failed("2026-11-18", "data", "OTHER", null);

    assertThat(PROFILE.merge(sums(one), sums(other))).isEqualTo(sums(other, one));
  }

  @Test
  void aRowIsReadBackAsItWasWritten() {
    List<FailedSessionCost> costs =
        costs(
            failed("2026-11-16", null, "OTHER", "1.100000"),
            failed("2026-11-16", "risk", "OTHER", null));

    assertThat(costs)
        .allSatisfy(
            cost ->
                assertThat(
                        FailedSessionCost.TABLE.read(
                            ValueRow.of(
                                FailedSessionCost.TABLE.schema(),
                                FailedSessionCost.TABLE.row(cost))))
                    .isEqualTo(cost));
  }

  private static List<FailedSessionCost> costs(TableRow... facts) {
    return FailedSessionCost.of(sums(facts));
  }

  private static HashMap<Group, Sum> sums(TableRow... facts) {
    HashMap<Group, Sum> sums = PROFILE.zero();
    for (TableRow fact : facts) {
      sums = PROFILE.add(sums, fact);
    }
    return sums;
  }

  private static FailedSessionCost cost(
      LocalDate week,
      @Nullable String team,
      String failure,
      long sessions,
      @Nullable String cost,
      long withoutCost) {
    return new FailedSessionCost(
        new Group(week, team, failure, "USD"),
        new Sum(sessions, cost == null ? null : new BigDecimal(cost), withoutCost));
  }

  private static TableRow failed(
      String created, @Nullable String team, @Nullable String failure, @Nullable String cost) {
    return PlainRow.of(SessionFactTable.SCHEMA, created)
        .with(SessionFactTable.TEAM, team)
        .with(SessionFactTable.FAILURE_CLASS, failure)
        .with(SessionFactTable.BILLING_CURRENCY, "USD")
        .with(SessionFactTable.LIST_COST, cost == null ? null : new BigDecimal(cost))
        .row();
  }
}
