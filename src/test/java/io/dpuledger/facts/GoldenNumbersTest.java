package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand, from AWS's own price examples where there are any. */
class GoldenNumbersTest extends FactsTest {

  @Test
  void awsOwnExampleOf24MinutesOn5DpuCosts88Cents() {
    TableRow fact = fact(observed("a").with(SessionObservationTable.GLUE_VERSION, "4.0").ran(1440));

    assertMoney(fact, SessionFactTable.DPU_SECONDS, "7200.000");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "2.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "0.880000");
  }

  @Test
  void aSessionOf20SecondsIsBilledForAMinute() {
    TableRow fact = fact(observed("a").workers(2, "G.1X", 2).ran(20));

    assertMoney(fact, SessionFactTable.DPU_SECONDS, "40.000");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "0.033333");
    assertMoney(fact, SessionFactTable.LIST_COST, "0.014667");
    assertMoney(fact, SessionFactTable.MINIMUM_CHARGE_COST, "0.009778");
    assertMoney(fact, SessionFactTable.IDLE_COST_HIGH, "0.004889");
  }

  @Test
  void aForgottenDefaultSessionCosts105Dollars60AndItsIdleTailIsUndecidable() {
    TableRow fact = fact(observed("a").ran(172_800).timedOutAfterIdling(2880));

    assertMoney(fact, SessionFactTable.UNIT_HOURS, "240.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "105.600000");
    assertThat(fact.text(SessionFactTable.IDLE_EVIDENCE)).isEqualTo("UNDECIDABLE");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "0.000000");
    assertMoney(fact, SessionFactTable.IDLE_COST_HIGH, "105.600000");
  }

  @Test
  void aTimeoutAfterAnHourOfIdlingHasATailOf20DpuHours() {
    IdleAssumptions noMargin =
        new IdleAssumptions(
            Duration.ZERO,
            TestRules.IDLE.lifetime(),
            Map.of(),
            TestRules.IDLE.tolerance(),
            TestRules.IDLE.learnedTolerance(),
            TestRules.IDLE.floorUnits());
    TableRow fact =
        factRows(
                noMargin,
                allRead(),
                List.of(),
                observed("a")
                    .region("eu-west-1")
                    .workers(10, "G.2X", 20)
                    .ran(9000)
                    .timedOutAfterIdling(60))
            .get(0);

    assertMoney(fact, SessionFactTable.UNIT_HOURS, "50.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "22.000000");
    assertThat(fact.text(SessionFactTable.IDLE_EVIDENCE)).isEqualTo("TAIL");
    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, "3600.000");
    assertMoney(fact, SessionFactTable.IDLE_UNIT_HOURS_LOW, "20.000000");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "8.800000");
  }

  @Test
  void theMarginIsTakenOffTheTail() {
    TableRow fact = fact(observed("a").workers(10, "G.2X", 20).ran(9000).timedOutAfterIdling(60));

    assertMoney(fact, SessionFactTable.IDLE_SECONDS_LOW, "3540.000");
    assertMoney(fact, SessionFactTable.IDLE_COST_LOW, "8.653333");
    assertMoney(fact, SessionFactTable.IDLE_COST_HIGH, "22.000000");
  }

  @Test
  void saoPauloIsDearer() {
    TableRow fact = fact(observed("a").region("sa-east-1").workers(4, "G.1X", 4));

    assertMoney(fact, SessionFactTable.LIST_COST, "2.760000");
    assertThat(fact.text(SessionFactTable.PRICE_BASIS)).isEqualTo("ASSUMED");
  }

  @Test
  void autoScalingIsBilledByUseAndNotByItsMaximum() {
    TableRow fact = fact(observed("a").workers(10, "G.1X", 10).autoScaling().dpuSeconds(14_400));

    assertMoney(fact, SessionFactTable.UNIT_HOURS, "4.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "1.760000");
    assertThat(fact.flag(SessionFactTable.AUTO_SCALING)).isTrue();
  }

  @Test
  void glue6Costs30PercentLessFromTheDayItCame() {
    TableRow after = fact(observed("a").with(SessionObservationTable.GLUE_VERSION, "6.0"));
    TableRow before =
        fact(
            observed("b")
                .with(SessionObservationTable.GLUE_VERSION, "6.0")
                .created(Instant.parse("2026-08-20T09:00:00Z"))
                .ran(3600));

    assertMoney(after, SessionFactTable.LIST_COST, "1.540000");
    assertThat(after.text(SessionFactTable.PRICE_BASIS)).isEqualTo("ASSUMED");
    assertThat(before.text(SessionFactTable.PRICE_BASIS)).isEqualTo("MISSING");
    assertThat(before.decimal(SessionFactTable.LIST_COST)).isNull();
    assertMoney(before, SessionFactTable.UNIT_HOURS, "5.000000");
  }
}
