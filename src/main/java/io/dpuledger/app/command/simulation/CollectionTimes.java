package io.dpuledger.app.command.simulation;

import io.dpuledger.simulator.fleet.FleetSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * When the sessions of a fleet are collected: every night, and on the last days also at a random
 * minute of each hour, as a scheduler with many jobs would.
 */
public final class CollectionTimes {
  private static final LocalTime HOUR_OF_THE_RUN = LocalTime.of(3, 0);
  private static final int HOURS_A_DAY = 24;
  private static final int MINUTES_AN_HOUR = 60;

  private final Map<LocalDate, List<Instant>> polls = new LinkedHashMap<>();

  /**
   * @param polledDays on how many of the last days statements are read hourly
   */
  public CollectionTimes(FleetSpec fleet, int polledDays) {
    Random minutes = new Random(fleet.seed());
    LocalDate firstPolled = fleet.lastDay().minusDays(polledDays - 1L);
    for (LocalDate day = fleet.firstDay(); !day.isAfter(fleet.lastDay()); day = day.plusDays(1)) {
      List<Instant> ofDay = new ArrayList<>();
      for (int hour = 0; hour < HOURS_A_DAY && !day.isBefore(firstPolled); hour++) {
        ofDay.add(day.atTime(hour, minutes.nextInt(MINUTES_AN_HOUR)).toInstant(ZoneOffset.UTC));
      }
      polls.put(day, ofDay);
    }
  }

  /** By the hour; empty on most days. */
  public List<Instant> polls(LocalDate day) {
    return polls.getOrDefault(day, List.of());
  }

  /** The night after a day. */
  public static Instant night(LocalDate day) {
    return day.plusDays(1).atTime(HOUR_OF_THE_RUN).toInstant(ZoneOffset.UTC);
  }

  /** All of them, in order. */
  public List<Instant> all() {
    List<Instant> all = new ArrayList<>();
    polls.forEach(
        (day, ofDay) -> {
          all.addAll(ofDay);
          all.add(night(day));
        });
    return all;
  }
}
