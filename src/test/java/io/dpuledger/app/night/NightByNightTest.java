package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * However the nights fall, the tables are what one analysis of all that was seen makes of it. A run
 * tells as many stories as {@code -Dstories=} says, each another one; what fails names its seed.
 */
@Tag("program")
class NightByNightTest {
  private static final Fleet NOBODY = Fleet.generate(PlayedSite.spec(1, 1));

  private static final String FINAL_USAGE =
      "SELECT account_id, region, session_id, created_on, usage_basis, unit_hours"
          + " FROM session_fact WHERE lifecycle = 'ENDED' ORDER BY ALL";

  private static final String SEEN =
      "SELECT DISTINCT account_id, region, session_id, created_on FROM session_observation"
          + " ORDER BY ALL";

  private static final String COUNTED =
      "SELECT account_id, region, session_id, created_on FROM session_fact ORDER BY ALL";

  private static final String DAYS_THAT_DO_NOT_ADD_UP =
      "SELECT f.session_id, f.unit_hours, d.unit_hours FROM session_fact f LEFT JOIN"
          + " (SELECT account_id, region, session_id, created_on, sum(unit_hours) AS unit_hours"
          + " FROM session_day GROUP BY ALL) d"
          + " USING (account_id, region, session_id, created_on)"
          + " WHERE f.unit_hours <> d.unit_hours OR (f.unit_hours IS NULL) <> (d.unit_hours IS NULL)";

  private Path folder;
  private PlayedSite site;

  @BeforeTry
  void openSite() {
    folder = FileTree.temporary();
    site = PlayedSite.of(folder, NOBODY);
  }

  @AfterTry
  void closeSite() {
    site.close();
    FileTree.delete(folder);
  }

  @Provide
  Arbitrary<List<Long>> stories() {
    return Arbitraries.longs().list().ofSize(Integer.getInteger("stories", 1));
  }

  // A smaller story that fails too is worth less than the hour that it takes to find one.
  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void nightsOneByOneComeToWhatOneAnalysisOfAllComesTo(@ForAll("stories") List<Long> seeds) {
    for (long seed : seeds) {
      tell(new RandomNights(seed), folder.resolve("night-by-night-" + seed), "seed " + seed);
    }
  }

  private void tell(RandomNights nights, Path lake, String story) {
    List<List<String>> known = List.of();
    for (int night : nights.order()) {
      nights.store(night, lake);
      if (nights.isFollowedByAnalysis()) {
        analyze(lake);
        List<List<String>> now = rows(lake, FINAL_USAGE);
        assertThat(now).as("%s: what had ended is not restated", story).containsAll(known);
        known = now;
      }
    }
    analyze(lake);
    Path atOnce = folder.resolve("at-once-" + lake.getFileName());
    // Where nobody read statements, there is no such table.
    Stream.of("session_observation", "statement_observation", "collection")
        .filter(table -> Files.isDirectory(lake.resolve(table)))
        .forEach(table -> FileTree.copy(lake.resolve(table), atOnce.resolve(table)));
    analyze(atOnce);

    Map<String, List<List<String>>> expected = LakeTables.of(atOnce);
    assertThat(expected.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    assertThat(LakeTables.of(lake)).as(story).isEqualTo(expected);
    assertThat(rows(lake, COUNTED)).as(story).isEqualTo(rows(lake, SEEN));
    assertThat(rows(lake, DAYS_THAT_DO_NOT_ADD_UP)).as(story).isEmpty();

    analyze(lake, "--rebuild");
    assertThat(LakeTables.of(lake)).as("%s, rebuilt", story).isEqualTo(expected);
  }

  private static List<List<String>> rows(Path lake, String query) {
    try (DuckDb sql = new DuckDb()) {
      List.of("session_observation", "session_fact", "session_day")
          .forEach(table -> sql.table(lake, table));
      return sql.rows(query);
    }
  }

  private void analyze(Path lake, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--set", "lake.path=" + lake));
    arguments.addAll(List.of(options));
    site.done("analyze", arguments.toArray(String[]::new));
  }
}
