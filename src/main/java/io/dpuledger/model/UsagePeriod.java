package io.dpuledger.model;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Complete UTC days, from the first to the last, inclusive. */
public record UsagePeriod(LocalDate firstDay, LocalDate lastDay) implements Serializable {
  public UsagePeriod {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("period ends on " + lastDay + " before " + firstDay);
    }
  }

  /** The given number of days that end with {@code lastDay}. */
  public static UsagePeriod endingOn(LocalDate lastDay, int days) {
    return new UsagePeriod(lastDay.minusDays(days - 1L), lastDay);
  }

  /** The same number of days, directly before these. */
  public UsagePeriod previous() {
    return endingOn(firstDay.minusDays(1), days());
  }

  /** Without days before the first data: a day without data did not cost 0. */
  public UsagePeriod since(LocalDate firstSeen) {
    boolean seenWhole = !firstSeen.isAfter(firstDay);
    boolean seenNever = firstSeen.isAfter(lastDay);
    return seenWhole || seenNever ? this : new UsagePeriod(firstSeen, lastDay);
  }

  /** Whether a day, in the format of tables, is in the period. */
  public boolean contains(String day) {
    return day.compareTo(firstDay.toString()) >= 0 && day.compareTo(lastDay.toString()) <= 0;
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
  }

  /** Its Mondays, or those of another day of the week. */
  public Stream<LocalDate> days(DayOfWeek weekday) {
    return firstDay.datesUntil(lastDay.plusDays(1)).filter(day -> day.getDayOfWeek() == weekday);
  }

  /** Whether it has as many of each day of the week. */
  public boolean isWholeWeeks() {
    return days() % DayOfWeek.values().length == 0;
  }
}
