package io.dpuledger.simulator.fleet;

import io.dpuledger.model.target.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One day at one target, in the local time of the people there. */
record Shift(Target target, LocalDate day) {
  private static final long MILLIS_PER_HOUR = 3_600_000;

  /** The UTC instant, in epoch milliseconds, of a local hour of this day. */
  long at(double localHour) {
    long midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return midnight + Math.round((localHour - hoursAheadOfUtc()) * MILLIS_PER_HOUR);
  }

  /** The local hour; above 24 after midnight. */
  double localHour(long epochMillis) {
    return (double) (epochMillis - at(0)) / MILLIS_PER_HOUR;
  }

  private int hoursAheadOfUtc() {
    String continent = target.region().replaceFirst("-.*", "");
    return switch (continent) {
      case "us", "ca", "sa" -> -5;
      case "eu" -> 1;
      case "ap" -> 8;
      default -> 0;
    };
  }
}
