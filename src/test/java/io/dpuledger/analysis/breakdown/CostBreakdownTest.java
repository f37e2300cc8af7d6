package io.dpuledger.analysis.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostBreakdownTest {
  private static final UsagePeriod PERIOD =
      new UsagePeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 21));

  @Test
  void aCostIsDividedByHowSureItIsAndByHowMuchOfItIdled() {
    CostBreakdown row = all(List.of(spent("data").row()), List.of());

    assertThat(row.spent().listCost()).isEqualByComparingTo("10");
    assertThat(row.part(CostParts::confirmed)).isEqualByComparingTo("7");
    assertThat(row.part(CostParts::estimated)).isEqualByComparingTo("3");
    assertThat(row.part(CostParts::idleSeen)).isEqualByComparingTo("1");
    assertThat(row.part(CostParts::idleInferred)).isEqualByComparingTo("2");
    assertThat(row.part(CostParts::idleUnknown)).isEqualByComparingTo("2.5");
    assertThat(row.part(CostParts::statementOpen)).isEqualByComparingTo("4");
    assertThat(row.part(CostParts::minimumCharge)).isEqualByComparingTo("0.5");
  }

  @Test
  void thatOfAllComesFirstThenEachTeamAndThoseWithoutOneLast() {
    List<CostBreakdown> rows =
        of(
            List.of(
                spent(null).row(),
                spent("risk").row(),
                spent("data").row(),
                spent("data").with(SpendDaily.BILLING_CURRENCY, "CNY").row()),
            List.of());

    assertThat(rows)
        .extracting(row -> row.currency() + " " + row.dimension() + " " + row.team())
        .containsExactly(
            "CNY TOTAL null",
            "CNY TEAM data",
            "USD TOTAL null",
            "USD TEAM data",
            "USD TEAM risk",
            "USD TEAM null");
    assertThat(rows.get(2).spent().listCost()).isEqualByComparingTo("30");
  }

  @Test
  void whatLiveSessionsMayStillCostIsOnTopAndTheUnknownIsCounted() {
    List<CostBreakdown> rows =
        of(
            List.of(spent("data").row()),
            List.of(
                live("data", "LIVE", "4"),
                live("data", "LIVE", null),
                live("risk", "LIVE", "1.5"),
                live("data", "STALE", null),
                live("data", "ENDED", null)));

    assertThat(rows.get(0).exposure()).isEqualTo(new Exposure(money("5.5"), 2, 1));
    assertThat(rows.get(0).spent().listCost()).isEqualByComparingTo("10");
    assertThat(rows.get(1).exposure()).isEqualTo(new Exposure(money("4"), 1, 1));
    assertThat(rows.get(2).team()).isEqualTo("risk");
    assertThat(rows.get(2).spent().listCost()).isZero();
  }

  @Test
  void whatAnEarlierVersionWroteHasUnknownPartsAndNotZero() {
    PlainRow before =
        spent("data")
            .with(SpendDaily.CONFIRMED_COST, null)
            .with(SpendDaily.IDLE_COST_SEEN, null)
            .with(SpendDaily.STATEMENT_OPEN_COST, null)
            .with(SpendDaily.MINIMUM_CHARGE_COST, null);
    List<CostBreakdown> rows =
        of(List.of(before.row(), spent("data").row(), spent("risk").row()), List.of());

    assertThat(rows.get(0).spent().listCost()).isEqualByComparingTo("30");
    assertThat(rows.get(0).spent().parts()).isNull();
    assertThat(rows.get(1).spent().parts()).as("of the same team").isNull();
    assertThat(rows.get(2).part(CostParts::idleSeen)).isEqualByComparingTo("1");
  }

  @Test
  void otherDaysAndWhatHasNoPriceAreLeftOut() {
    assertThat(
            of(
                List.of(
                    PlainRow.of(SpendDaily.SCHEMA, "2026-10-31")
                        .with(SpendDaily.BILLING_CURRENCY, "USD")
                        .with(SpendDaily.LIST_COST, money("1"))
                        .row(),
                    PlainRow.of(SpendDaily.SCHEMA, "2026-11-21").row()),
                List.of()))
        .isEmpty();
  }

  @Test
  void aCostOfUnknownRunningTimeIsUnknown() {
    CostBreakdown row =
        all(
            List.of(
                spent("data")
                    .with(SpendDaily.IDLE_COST_LOW, null)
                    .with(SpendDaily.IDLE_COST_HIGH, null)
                    .with(SpendDaily.IDLE_COST_SEEN, money("0"))
                    .with(SpendDaily.STATEMENT_OPEN_COST, money("0"))
                    .with(SpendDaily.MINIMUM_CHARGE_COST, money("0"))
                    .row()),
            List.of());

    assertThat(row.part(CostParts::idleUnknown)).isEqualByComparingTo("10");
  }

  private static CostBreakdown all(List<TableRow> spent, List<TableRow> facts) {
    return of(spent, facts).get(0);
  }

  private static List<CostBreakdown> of(List<TableRow> spent, List<TableRow> facts) {
    return CostBreakdown.of(
        PERIOD, new PartsProfile(PERIOD).of(spent), new ExposureProfile().of(facts));
  }

  private static PlainRow spent(@Nullable String team) {
    return PlainRow.of(SpendDaily.SCHEMA, "2026-11-21")
        .with(SpendDaily.TEAM, team)
        .with(SpendDaily.BILLING_CURRENCY, "USD")
        .with(SpendDaily.LIST_COST, money("10"))
        .with(SpendDaily.CONFIRMED_COST, money("7"))
        .with(SpendDaily.IDLE_COST_SEEN, money("1"))
        .with(SpendDaily.IDLE_COST_LOW, money("3"))
        .with(SpendDaily.IDLE_COST_HIGH, money("5.5"))
        .with(SpendDaily.STATEMENT_OPEN_COST, money("4"))
        .with(SpendDaily.MINIMUM_CHARGE_COST, money("0.5"));
  }

  private static TableRow live(String team, String lifecycle, @Nullable String exposure) {
    return PlainRow.of(SessionFactTable.SCHEMA, "2026-11-21")
        .with(SessionFactTable.TEAM, team)
        .with(SessionFactTable.BILLING_CURRENCY, "USD")
        .with(SessionFactTable.LIFECYCLE, lifecycle)
        .with(SessionFactTable.EXPOSURE_COST, exposure == null ? null : money(exposure))
        .row();
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(6);
  }
}
