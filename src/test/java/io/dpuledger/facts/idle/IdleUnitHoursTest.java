package io.dpuledger.facts.idle;

import static io.dpuledger.facts.idle.PlainFact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdleUnitHoursTest {
  private static final BigDecimal FLOOR = BigDecimal.valueOf(2);

  @Test
  void aSessionOfOneSizeUsesTheSameEverySecond() {
    assertThat(of(fact(), "720.000", "1440.000")).isEqualTo("1.000000 2.000000");
  }

  @Test
  void whatWasUsedBelowItsCapacityIsSpreadEvenly() {
    // 3 units on average of 5.
    assertThat(of(fact().used("10800.000"), "720.000", "720.000")).isEqualTo("0.600000 0.600000");
  }

  @Test
  void anAutoScaledSessionIdlesBetweenItsFloorAndWhatIsLeft() {
    // 4 of 10 units on average; idle for 1,800 s: at least 2 x 1,800, at most what was used less
    // 2 x 1,800 for the busy half.
    assertThat(
            of(fact().units("10.000000").used("14400.000").autoScaling(), "1800.000", "1800.000"))
        .isEqualTo("1.000000 3.000000");
  }

  @Test
  void aFloorAboveTheMeanIsTheMean() {
    assertThat(of(fact().units("1.000000").used("3600.000").autoScaling(), "1800.000", "1800.000"))
        .isEqualTo("0.500000 0.500000");
  }

  @Test
  void withoutACapacityTheMeanIsAllThatIsKnown() {
    assertThat(of(fact().units(null), "720.000", "720.000")).isEqualTo("1.000000 1.000000");
    assertThat(of(fact().units(null).autoScaling(), "720.000", "720.000"))
        .isEqualTo("1.000000 1.000000");
  }

  @Test
  void oddDivisionsAreRoundedOnceAtTheEnd() {
    assertThat(of(fact().ran("9001.000").used("45000.010").units(null), "3540.000", "3540.000"))
        .isEqualTo("4.916122 4.916122");
  }

  @Test
  void unknownUseOrTimeIsUnknownAndNothingIsNothing() {
    assertThat(of(fact().with(SessionFactTable.DPU_SECONDS, null), "1.000", "1.000"))
        .isEqualTo("null null");
    assertThat(of(fact(), null, null)).isEqualTo("null null");
    IdleUnitHours none =
        IdleUnitHours.of(fact().row(), IdleEvidence.NONE, seconds("0.000", "0.000"), FLOOR);
    assertThat(none.low()).isEqualTo("0.000000");
    assertThat(none.high()).isEqualTo("0.000000");
  }

  @Property(tries = 500)
  void atLeastIsNeverMoreThanAtMostNorThanWhatWasUsed(
      @ForAll @IntRange(min = 1, max = 10_000_000) int ran,
      @ForAll @IntRange(min = 1, max = 100_000_000) int used,
      @ForAll @IntRange(max = 1000) int idle,
      @ForAll @IntRange(max = 1000) int more,
      @ForAll @IntRange(max = 20) int units,
      @ForAll boolean isScaling) {
    PlainFact fact =
        fact()
            .ran(BigDecimal.valueOf(ran, 3).toString())
            .used(BigDecimal.valueOf(used, 3).toString())
            .units(units == 0 ? null : units + ".000000")
            .with(SessionFactTable.AUTO_SCALING, isScaling);
    long low = (long) ran * idle / 1000;
    long high = low + (ran - low) * more / 1000;

    IdleUnitHours hours =
        IdleUnitHours.of(
            fact.row(),
            IdleEvidence.PARTIAL,
            new IdleSeconds(BigDecimal.valueOf(low, 3), BigDecimal.valueOf(high, 3)),
            FLOOR);

    BigDecimal most =
        BigDecimal.valueOf(used, 3).divide(BigDecimal.valueOf(3600), 6, RoundingMode.HALF_UP);
    assertThat(hours.low()).isNotNegative().isLessThanOrEqualTo(hours.high());
    assertThat(hours.high()).isLessThanOrEqualTo(most);
  }

  private static IdleSeconds seconds(@Nullable String low, @Nullable String high) {
    return new IdleSeconds(
        low == null ? null : new BigDecimal(low), high == null ? null : new BigDecimal(high));
  }

  private static String of(PlainFact fact, @Nullable String low, @Nullable String high) {
    IdleUnitHours hours =
        IdleUnitHours.of(fact.row(), IdleEvidence.PARTIAL, seconds(low, high), FLOOR);
    return hours.low() + " " + hours.high();
  }
}
