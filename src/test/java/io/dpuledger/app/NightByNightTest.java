package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.Fleet;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However the nights fall, the tables are what one analysis of all that was seen makes of it.
 * {@code -Dstories=N} tells that many.
 */
@Tag("program")
class NightByNightTest {
  private static final Fleet NOBODY = Fleet.generate(PlayedSite.spec(1, 1));

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, NOBODY);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nightsOneByOneComeToWhatOneAnalysisOfAllComesTo(long seed) {
    RandomNights nights = new RandomNights(seed);
    for (int night : nights.order()) {
      nights.store(night, site.lake());
      if (nights.isFollowedByAnalysis()) {
        analyze(site.lake());
      }
    }
    analyze(site.lake());
    Path atOnce = folder.resolve("at-once");
    for (String table : List.of("session_observation", "collection")) {
      FileTree.copy(site.lake().resolve(table), atOnce.resolve(table));
    }
    analyze(atOnce);

    Map<String, List<List<String>>> expected = LakeTables.of(atOnce);
    assertThat(expected.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    assertThat(LakeTables.of(site.lake())).isEqualTo(expected);

    analyze(site.lake(), "--rebuild");
    assertThat(LakeTables.of(site.lake())).isEqualTo(expected);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("stories", 1));
  }

  private void analyze(Path lake, String... options) {
    String[] arguments = {"--set", "lake.path=" + lake};
    PlayedSite.Outcome outcome =
        options.length == 0
            ? site.run("analyze", arguments)
            : site.run("analyze", options[0], arguments[0], arguments[1]);
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
  }
}
