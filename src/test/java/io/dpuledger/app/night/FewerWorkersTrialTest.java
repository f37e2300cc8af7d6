package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.spark.SparkTruth;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recommended numbers of workers, against what the same work truly does on them: it must neither
 * spill nor fail there, nor take longer than said. A build tries one fleet; {@code
 * -Dfewer-workers-fleets=10} tries many.
 */
@Tag("program")
class FewerWorkersTrialTest {
  private static final int FLEETS = Integer.getInteger("fewer-workers-fleets", 1);
  private static final long SEED = Long.getLong("fewer-workers-seed", 1);

  /** The range that is said holds for 19 in 20 sessions that were replayed. */
  private static final double MAY_TAKE_LONGER = 0.1;

  private static final Map<String, Advised> ADVISED = new TreeMap<>();
  private static final List<String> WITHHELD = new ArrayList<>();

  @TempDir private static Path folder;

  /** What was recommended to a team, and what comes of it. */
  private record Advised(
      Style style, int workers, double longerAtWorst, List<SparkTruth.Fewer> truly, long longer) {
    private boolean breaks() {
      return truly.stream()
          .anyMatch(fewer -> fewer.spills() || fewer.fails() || fewer.computesAgain());
    }
  }

  @BeforeAll
  static void play() {
    for (long seed = SEED; seed < SEED + FLEETS; seed++) {
      Fleet people = StyledFleet.of(seed);
      try (LoggedSite logged =
          new LoggedSite(
              folder.resolve("fleet-" + seed), people, StyledFleet.logs(people.spec()), 0)) {
        for (Style style : Style.values()) {
          compare(logged, style, seed);
        }
      }
    }
  }

  private static void compare(LoggedSite logged, Style style, long seed) {
    String team = StyledFleet.team(style);
    try (DuckDb sql = logged.site().sql()) {
      for (List<String> advice :
          sql.rows(
              "SELECT details->>'number_of_workers', details->>'longer_at_worst'"
                  + " FROM recommendation WHERE kind = 'WORKER_COUNT' AND role_name = 'glue-"
                  + team
                  + "'")) {
        ADVISED.put(
            seed + " " + team,
            advised(
                style,
                Integer.parseInt(advice.get(0)),
                Double.parseDouble(advice.get(1)),
                logged.truths()));
      }
      sql.column(
              "SELECT reason FROM recommendation_withheld WHERE kind = 'WORKER_COUNT'"
                  + " AND role_name = 'glue-"
                  + team
                  + "'")
          .forEach(reason -> WITHHELD.add(seed + " " + team + ": " + reason));
    }
  }

  private static Advised advised(
      Style style, int workers, double longerAtWorst, Collection<SparkTruth> truths) {
    List<SparkTruth.Fewer> truly = new ArrayList<>();
    long longer = 0;
    for (SparkTruth truth : truths) {
      if (truth.style() == style) {
        for (SparkTruth.Fewer fewer : truth.fewer()) {
          if (fewer.workers() == workers) {
            truly.add(fewer);
            longer += fewer.jobMillis() > (1 + longerAtWorst) * truth.work().jobMillis() ? 1 : 0;
          }
        }
      }
    }
    return new Advised(style, workers, longerAtWorst, truly, longer);
  }

  @Test
  void noRecommendedNumberOfWorkersSpillsOrFails() {
    assertThat(ADVISED.values()).noneMatch(Advised::breaks);
  }

  @Test
  void lightWorkGetsFewerWorkersAndTheOthersAReasonWhyNot() {
    assertThat(ADVISED.values())
        .as(WITHHELD.toString())
        .anyMatch(one -> one.style() == Style.LIGHT);
    assertThat(ADVISED.values()).allMatch(one -> one.workers() < StyledFleet.WORKERS);
    for (Style style :
        List.of(Style.KEEPING, Style.SPILLING, Style.TIGHT, Style.HEAVY, Style.BUSY)) {
      assertThat(WITHHELD).anyMatch(reason -> reason.contains(" " + StyledFleet.team(style) + ":"));
    }
  }

  @Test
  void theWorkTakesNoLongerThanSaid() {
    ADVISED.forEach(
        (team, advised) ->
            assertThat(advised.longer())
                .as("%s: %s", team, advised)
                .isLessThanOrEqualTo((long) Math.ceil(MAY_TAKE_LONGER * advised.truly().size())));
  }
}
