package io.dpuledger.analysis.idlewaste;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which sessions of a team were measured, and draws from them: a day is drawn with all
 * of its sessions, for those of one day are alike. A draw is the same for all who ask for it.
 */
final class TeamDays {
  static final int DRAWS = 999;

  private final int daysNotMeasured;
  private final int seed;
  private final TreeMap<String, Map<String, Watched>> days = new TreeMap<>();

  TeamDays(int daysNotMeasured, int seed) {
    this.daysNotMeasured = daysNotMeasured;
    this.seed = seed;
  }

  /** An ending may be unknown, which maps allow as well. */
  void add(String day, @Nullable String ending, Watched watched) {
    days.computeIfAbsent(day, one -> new HashMap<>()).merge(ending, watched, Watched::plus);
  }

  int number() {
    return days.size();
  }

  /** The sessions that ended so. */
  Some ofEnding(@Nullable String ending) {
    return new Some(
        days.values().stream()
            .map(day -> day.getOrDefault(ending, Watched.NOTHING))
            .toArray(Watched[]::new));
  }

  /** All of its sessions. */
  Some all() {
    return new Some(
        days.values().stream()
            .map(day -> day.values().stream().reduce(Watched.NOTHING, Watched::plus))
            .toArray(Watched[]::new));
  }

  /** Some of its sessions, by day. */
  final class Some {
    private final Watched[] byDay;
    private final Watched sum;

    private Some(Watched[] byDay) {
      this.byDay = byDay;
      this.sum = Arrays.stream(byDay).reduce(Watched.NOTHING, Watched::plus);
    }

    Watched sum() {
      return sum;
    }

    int days() {
      return (int) Arrays.stream(byDay).filter(day -> !day.isNothing()).count();
    }

    /**
     * Of as many days as were measured but one, since draws of all of them would spread less than
     * months do.
     */
    Watched measured(int draw) {
      return drawn(Math.max(1, byDay.length - 1), 2L * draw);
    }

    /** Of as many days as were not measured: what happened on those is a draw, too. */
    Watched others(int draw) {
      return drawn(daysNotMeasured, 2L * draw + 1);
    }

    /** All that was seen, if nothing was on the days that are drawn. */
    private Watched drawn(int number, long draw) {
      SplittableRandom random = new SplittableRandom(((long) seed << Integer.SIZE) + draw);
      Watched drawn = Watched.NOTHING;
      for (int i = 0; i < number; i++) {
        drawn = drawn.plus(byDay[random.nextInt(byDay.length)]);
      }
      return drawn.isNothing() ? sum : drawn;
    }
  }
}
