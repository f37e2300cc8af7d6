package io.dpuledger.report.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class ComparedDaysTest {
  @Test
  void aMonthIsComparedWithTheSameDaysAndTheSameWeekdays() {
    ComparedDays days = asOf("2026-11-21");
    assertThat(days.monthToDate()).isEqualTo(period("2026-11-01", "2026-11-21"));
    assertThat(days.sameDaysLastMonth()).isEqualTo(period("2026-10-01", "2026-10-21"));
    assertThat(days.sameWeekdays()).isEqualTo(period("2026-10-04", "2026-10-24"));
    assertThat(days.lastMonth()).isEqualTo(period("2026-10-01", "2026-10-31"));
    assertThat(days.firstDay()).isEqualTo(LocalDate.parse("2026-09-23"));
  }

  @Test
  void theLastDaysOfALongMonthHaveNoSameInAShortOne() {
    assertThat(asOf("2026-03-30").sameDaysLastMonth())
        .isEqualTo(period("2026-02-01", "2026-02-28"));
  }

  @Property
  void sameWeekdaysAreBeforeAndLikeTheMonths(
      @ForAll @DateRange(min = "2024-01-01", max = "2028-12-31") LocalDate asOf) {
    ComparedDays days = new ComparedDays(UsagePeriod.endingOn(asOf, 30));
    UsagePeriod month = days.monthToDate();
    UsagePeriod before = days.sameWeekdays();
    assertThat(before.lastDay()).isBefore(month.firstDay());
    assertThat(before.days()).isEqualTo(month.days());
    assertThat(before.firstDay().getDayOfWeek()).isEqualTo(month.firstDay().getDayOfWeek());
    assertThat(days.firstDay())
        .isBeforeOrEqualTo(before.firstDay())
        .isBeforeOrEqualTo(days.lastMonth().firstDay());
  }

  private static ComparedDays asOf(String day) {
    return new ComparedDays(UsagePeriod.endingOn(LocalDate.parse(day), 30));
  }

  private static UsagePeriod period(String first, String last) {
    return new UsagePeriod(LocalDate.parse(first), LocalDate.parse(last));
  }
}
