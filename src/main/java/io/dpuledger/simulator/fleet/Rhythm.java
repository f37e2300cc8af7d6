package io.dpuledger.simulator.fleet;

import java.time.DayOfWeek;

/** How busy a team is on each day of the week, relative to its mean weekday. */
enum Rhythm {
  OFFICE,
  EVERY_DAY;

  double factor(DayOfWeek day) {
    return switch (this) {
      case OFFICE -> office(day);
      case EVERY_DAY -> everyDay(day);
    };
  }

  /** The combined rhythm of all teams. */
  static double fleetFactor(DayOfWeek day) {
    return Teams.ALL.stream().mapToDouble(team -> team.share() * team.rhythm().factor(day)).sum();
  }

  private static double office(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> 0.92;
      case TUESDAY -> 1.08;
      case WEDNESDAY -> 1.12;
      case THURSDAY -> 1.06;
      case FRIDAY -> 0.82;
      case SATURDAY -> 0.06;
      case SUNDAY -> 0.04;
    };
  }

  private static double everyDay(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> 1.05;
      case TUESDAY, WEDNESDAY, THURSDAY -> 1.0;
      case FRIDAY -> 0.95;
      case SATURDAY -> 0.7;
      case SUNDAY -> 0.6;
    };
  }
}
