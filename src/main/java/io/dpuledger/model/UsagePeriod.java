package io.dpuledger.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole UTC days, from the first to the last, both included. */
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

  /** As many days, just before these. */
  public UsagePeriod previous() {
    return endingOn(firstDay.minusDays(1), days());
  }

  /** Without the days before anything was seen: a day that nobody looked at did not cost 0. */
  public UsagePeriod since(LocalDate firstSeen) {
    boolean seenWhole = !firstSeen.isAfter(firstDay);
    boolean seenNever = firstSeen.isAfter(lastDay);
    return seenWhole || seenNever ? this : new UsagePeriod(firstSeen, lastDay);
  }

  /** Whether a day, as tables name it, lies in it. */
  public boolean contains(String day) {
    return day.compareTo(firstDay.toString()) >= 0 && day.compareTo(lastDay.toString()) <= 0;
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
  }
}
