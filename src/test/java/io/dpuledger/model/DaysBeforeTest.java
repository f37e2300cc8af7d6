package io.dpuledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DaysBeforeTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 21);

  /** 100 on a working day, 10 at a weekend. */
  private static final Function<LocalDate, BigDecimal> OFFICE =
      day -> BigDecimal.valueOf(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 100 : 10);

  @Test
  void asManyMondaysAsThePeriodHas() {
    // 23 October to 21 November has 21 working days, the 30 days before have 22.
    DaysBefore before = DaysBefore.of(UsagePeriod.endingOn(LAST, 30), OFFICE);

    assertThat(before.listCost()).isEqualByComparingTo("2280");
    assertThat(before.byWeekdays()).isEqualByComparingTo("2190");
  }

  @Test
  void aWeekdayCostsWhatItDidOnAverage() {
    UsagePeriod nine = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 9);
    DaysBefore before =
        DaysBefore.of(nine, day -> BigDecimal.valueOf(day.getDayOfMonth() == 4 ? 1 : 0));

    // 4 November is one of two Wednesdays before; the period, of Friday to Saturday, has one.
    assertThat(before.listCost()).isEqualByComparingTo("1");
    assertThat(before.byWeekdays()).isEqualByComparingTo("0.5");
  }

  @Test
  void aPeriodShorterThanAWeekHasNoSameWeekdaysBefore() {
    assertThat(DaysBefore.of(UsagePeriod.endingOn(LAST, 1), OFFICE).byWeekdays()).isNull();
    assertThat(DaysBefore.of(UsagePeriod.endingOn(LAST, 6), OFFICE).byWeekdays()).isNull();
    assertThat(DaysBefore.of(UsagePeriod.endingOn(LAST, 7), OFFICE).byWeekdays()).isNotNull();
  }

  @Property(tries = 200)
  void wholeWeeksNeedNoAdjustment(
      @ForAll @IntRange(min = 1, max = 60) int weeks, @ForAll @LongRange(min = 1) long seed) {
    Function<LocalDate, BigDecimal> costs =
        day -> BigDecimal.valueOf(Math.floorMod(seed * day.toEpochDay(), 99_999_999L), 6);
    DaysBefore before = DaysBefore.of(UsagePeriod.endingOn(LAST, 7 * weeks), costs);

    assertThat(before.byWeekdays()).isEqualByComparingTo(before.listCost());
  }

  @Property(tries = 200)
  void whereAWeekIsLikeAnyOtherNothingChanges(
      @ForAll @IntRange(min = 7, max = 400) int days,
      @ForAll @IntRange(min = 0, max = 900) int weekend) {
    Function<LocalDate, BigDecimal> costs =
        day ->
            day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                ? new BigDecimal("100.000001")
                : BigDecimal.valueOf(weekend);
    UsagePeriod period = UsagePeriod.endingOn(LAST, days);
    BigDecimal cost =
        period
            .firstDay()
            .datesUntil(LAST.plusDays(1))
            .map(costs)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(DaysBefore.of(period, costs).byWeekdays())
        .isCloseTo(cost, within(new BigDecimal("0.00001")));
  }
}
