package io.dpuledger.analysis.movers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.analysis.movers.UsageProfile.Part;
import io.dpuledger.analysis.movers.UsageProfile.Usage;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CostChangeTest {
  private static final UsagePeriod PERIOD = UsagePeriod.endingOn(LocalDate.of(2026, 11, 20), 30);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Property(tries = 500)
  void thePartsAddUpToTheLastDecimal(
      @ForAll @IntRange(min = 0, max = 900) int sessions,
      @ForAll @IntRange(min = 0, max = 90_000) int seconds,
      @ForAll @IntRange(min = 0, max = 5_000) int unitHours,
      @ForAll @IntRange(min = 0, max = 9_000_000) int cost,
      @ForAll @IntRange(min = 1, max = 9_000_000) int otherCost) {
    PeriodUsage one = usage(sessions, "" + seconds, "" + unitHours, cost + "e-6");
    PeriodUsage other = usage(10, "36000", "50", otherCost + "e-6");

    CostChange change = CostChange.between(one, other);

    assertThat(
            change.bySessions().add(change.byHours()).add(change.byUnits()).add(change.byPrice()))
        .isEqualByComparingTo(other.cost().subtract(one.cost()));
  }

  @Test
  void eachFactorAloneExplainsAllOfAChange() {
    PeriodUsage before = usage(10, "36000", "50", "22");

    assertThat(CostChange.between(before, usage(20, "72000", "100", "44")).bySessions())
        .isCloseTo(new BigDecimal("22"), within(CENT));
    assertThat(CostChange.between(before, usage(10, "72000", "100", "44")).byHours())
        .isCloseTo(new BigDecimal("22"), within(CENT));
    assertThat(CostChange.between(before, usage(10, "36000", "100", "44")).byUnits())
        .isCloseTo(new BigDecimal("22"), within(CENT));
    assertThat(CostChange.between(before, usage(10, "36000", "50", "44")).byPrice())
        .isCloseTo(new BigDecimal("22"), within(CENT));
  }

  @Test
  void whoDidNotCostAnythingBeforeCostsMoreBySessions() {
    CostChange change = CostChange.between(PeriodUsage.NONE, usage(10, "36000", "50", "22"));

    assertThat(change.bySessions()).isEqualByComparingTo("22");
    assertThat(change.byHours()).isZero();
  }

  @Test
  void unitsOfOneTeamAreSplitApartAndAddedUp() {
    Map<Part, Usage> used =
        Map.of(
            new Part("risk", "USD", "DPU"),
            new Usage(usage(10, "36000", "50", "22"), usage(20, "72000", "100", "44")),
            new Part("risk", "USD", "M-DPU"),
            new Usage(usage(1, "3600", "10", "5.2"), PeriodUsage.NONE),
            new Part(null, "USD", "DPU"),
            new Usage(PeriodUsage.NONE, usage(1, "3600", "100", "44")));

    List<Mover> movers = Mover.of(used, PERIOD);

    assertThat(movers).extracting(Mover::team).containsExactly(null, "risk");
    assertThat(movers.get(1).difference()).isEqualByComparingTo("16.8");
    assertThat(movers.get(1).change().bySessions()).isCloseTo(new BigDecimal("16.8"), within(CENT));
  }

  private static PeriodUsage usage(long sessions, String seconds, String hours, String cost) {
    return new PeriodUsage(
        sessions, new BigDecimal(seconds), new BigDecimal(hours), new BigDecimal(cost).setScale(6));
  }
}
