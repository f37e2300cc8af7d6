package io.dpuledger.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.ProjectSpend.ByProject;
import io.dpuledger.analysis.ProjectSpend.Group;
import io.dpuledger.analysis.ProjectSpend.Sum;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectSpendTest {
  private static final ByProject PROFILE = new ByProject();

  @Test
  void aProjectIsAddedUpByTeamTheHighestCostFirst() {
    assertThat(
            ProjectSpend.of(
                sums(
                    spend("p1", "data", "USD", "1.100000"),
                    spend("p1", "data", "USD", "2.200000"),
                    spend("p1", null, "USD", "0.500000"),
                    spend("p2", "data", "USD", "4.400000"),
                    spend(null, "data", "USD", "9.000000"))))
        .containsExactly(
            of("p2", "data", 1, "4.400000"),
            of("p1", "data", 2, "3.300000"),
            of("p1", null, 1, "0.500000"));
  }

  @Test
  void anUnknownCostIsNeverZero() {
    List<ProjectSpend> spend = ProjectSpend.of(sums(spend("p1", "data", null, null)));

    assertThat(spend)
        .containsExactly(
            new ProjectSpend(new Group("p1", "data", null), new Sum(1, null, null, null)));
  }

  @Test
  void partsMayBeAddedUpApart() {
    TableRow one = spend("p1", "data", "USD", "1.100000");
    TableRow other = spend("p1", "data", "USD", "2.200000");

    assertThat(PROFILE.merge(sums(one), sums(other))).isEqualTo(sums(other, one));
  }

  @Test
  void aRowIsReadBackAsItWasWritten() {
    assertThat(
            ProjectSpend.of(
                sums(spend("p1", null, "USD", "1.100000"), spend("p2", "data", null, null))))
        .allSatisfy(
            one ->
                assertThat(
                        ProjectSpend.TABLE.read(
                            ValueRow.of(ProjectSpend.TABLE.schema(), ProjectSpend.TABLE.row(one))))
                    .isEqualTo(one));
  }

  private static HashMap<Group, Sum> sums(TableRow... rows) {
    HashMap<Group, Sum> sums = PROFILE.zero();
    for (TableRow row : rows) {
      sums = PROFILE.add(sums, row);
    }
    return sums;
  }

  private static ProjectSpend of(
      String project, @Nullable String team, long sessions, String cost) {
    return new ProjectSpend(
        new Group(project, team, "USD"),
        new Sum(sessions, money(cost), money("0.000000"), money(cost)));
  }

  private static TableRow spend(
      @Nullable String project,
      @Nullable String team,
      @Nullable String currency,
      @Nullable String cost) {
    return PlainRow.of(SpendDaily.SCHEMA, "2026-11-16")
        .with(SpendDaily.PROJECT, project)
        .with(SpendDaily.TEAM, team)
        .with(SpendDaily.BILLING_CURRENCY, currency)
        .with(SpendDaily.SESSIONS_STARTED, 1L)
        .with(SpendDaily.LIST_COST, money(cost))
        .with(SpendDaily.IDLE_COST_LOW, cost == null ? null : money("0.000000"))
        .with(SpendDaily.IDLE_COST_HIGH, money(cost))
        .row();
  }

  private static @Nullable BigDecimal money(@Nullable String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }
}
