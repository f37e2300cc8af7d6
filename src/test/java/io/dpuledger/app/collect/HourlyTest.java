package io.dpuledger.app.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collecting by the hour, beside the nightly run. */
@Tag("program")
class HourlyTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(3, 40));
  private static final Instant NIGHT =
      PlayedSite.night(PlayedSite.LAST_DAY).minus(Duration.ofDays(1));
  private static final String FACTS =
      "SELECT session_id, created_on, lifecycle, ended_on, dpu_seconds, list_cost"
          + " FROM session_fact ORDER BY ALL";

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, FLEET);
    site.glue().clock(NIGHT);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void anHourlyRunStoresWhatIsLiveOrJustEnded() {
    site.run("collect");
    site.glue().clock(NIGHT.plus(Duration.ofHours(8)));
    PlayedSite.Outcome hourly = site.run("collect", "--ended-within", "3h");

    assertThat(hourly.exitCode()).isZero();
    assertThat(hourly.out()).contains("RECENT").contains("Live sessions: ");
    try (DuckDb sql = site.sql()) {
      String recent = " FROM session_observation WHERE observed_at > '2026-11-21 04:00:00Z'";
      long stored = sql.count("SELECT count(*)" + recent);
      assertThat(stored)
          .isPositive()
          .isLessThan(sql.count("SELECT count(*) FROM session_observation") / 2);
      assertThat(
              sql.count("SELECT count(*)" + recent + " AND completed_on <= '2026-11-21 08:00:00Z'"))
          .isZero();
      assertThat(sql.count("SELECT sum(sessions) FROM collection WHERE outcome = 'RECENT'"))
          .isEqualTo(stored);
    }
  }

  @Test
  void whatAnHourlyRunPassesOverHasNotVanished() {
    site.run("collect");
    site.run("analyze");
    long ended = lifecycle("ENDED");
    site.glue().clock(NIGHT.plus(Duration.ofHours(8)));
    site.run("collect", "--ended-within", "1h");
    assertThat(site.run("analyze").exitCode()).isZero();
    assertThat(lifecycle("VANISHED")).isZero();
    assertThat(lifecycle("ENDED")).isGreaterThanOrEqualTo(ended);
  }

  @Test
  void theSameInstantTwiceChangesNothing() {
    site.run("collect");
    site.run("analyze");
    List<List<String>> once = facts();
    site.run("collect");
    site.run("collect", "--ended-within", "3h");
    assertThat(site.run("analyze").exitCode()).isZero();
    assertThat(facts()).isEqualTo(once);
  }

  @Test
  void collectingGoesOnBesideAnAnalysis() {
    site.run("collect");
    CompletableFuture<PlayedSite.Outcome> analysis =
        CompletableFuture.supplyAsync(() -> site.run("analyze"));
    int runs = 0;
    while (!analysis.isDone() && runs < 6) {
      site.glue().clock(NIGHT.plusSeconds(++runs));
      assertThat(site.run("collect", "--ended-within", "3h").exitCode()).isZero();
    }
    assertThat(runs).isPositive();
    assertThat(analysis.join()).returns(0, PlayedSite.Outcome::exitCode);
    assertThat(site.run("analyze").exitCode()).isZero();
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(*) FROM session_fact"))
          .isEqualTo(
              sql.count(
                  "SELECT count(DISTINCT (account_id, region, session_id, created_on))"
                      + " FROM session_observation"));
    }
  }

  private List<List<String>> facts() {
    try (DuckDb sql = site.sql()) {
      return sql.rows(FACTS);
    }
  }

  private long lifecycle(String name) {
    try (DuckDb sql = site.sql()) {
      return sql.count("SELECT count(*) FROM session_fact WHERE lifecycle = '" + name + "'");
    }
  }
}
