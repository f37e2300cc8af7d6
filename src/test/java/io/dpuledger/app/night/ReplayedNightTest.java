package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlantedFleet;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.eventlog.file.LogFolder;
import io.dpuledger.eventlog.recorded.EvenWork;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From event logs to a recommendation: a month of sessions of ten workers that five can do. */
@Tag("program")
class ReplayedNightTest {
  private static final int EXECUTORS = 9;

  @TempDir private Path folder;

  @Test
  void replaysRecommendHalfTheWorkersUntilASessionSpills() {
    try (PlayedSite site = PlayedSite.of(folder, PlantedFleet.tenWorkers())) {
      LogFolder logs = new LogFolder(site.file("logs"));
      List<SimulatedSession> sessions = site.listed(PlayedSite.EAST);
      sessions.forEach(session -> write(logs, session, 0));
      site.done("nightly", "--set", "event-logs.sources=[\"" + site.file("logs") + "\"]");
      try (DuckDb sql = site.sql()) {
        assertThat(
                sql.rows(
                    "SELECT confidence, recommended_summary, details ->> 'replayed_sessions',"
                        + " status FROM recommendation WHERE kind = 'WORKER_COUNT'"))
            .containsExactly(List.of("B", "5 G.1X", "28", "OPEN"));
        assertThat(sql.value("SELECT rationale FROM recommendation WHERE kind = 'WORKER_COUNT'"))
            .startsWith(
                "With half the workers (5 instead of 10), the recorded work takes up to 7 %");
      }
      assertThat(magics(site)).contains("%worker_type G.1X\n%number_of_workers 5\n");

      write(logs, sessions.get(sessions.size() - 1), 1000);
      site.done("nightly", "--set", "event-logs.sources=[\"" + site.file("logs") + "\"]");
      try (DuckDb sql = site.sql()) {
        assertThat(sql.rows("SELECT * FROM recommendation WHERE kind = 'WORKER_COUNT'")).isEmpty();
        assertThat(
                sql.value("SELECT reason FROM recommendation_withheld WHERE kind = 'WORKER_COUNT'"))
            .isEqualTo("9 G.1X may be too few: of 28 sessions with logs, 1 spilled to disk");
      }
    }
  }

  private static void write(LogFolder logs, SimulatedSession session, long spilledBytes) {
    long start = session.createdMillis() + session.readyAfterMillis();
    logs.write(session.id(), "", EvenWork.lines(session.id(), start, EXECUTORS, spilledBytes));
  }

  private static String magics(PlayedSite site) {
    try (Stream<Path> files = Files.walk(site.lake().resolve("reports"))) {
      return Files.readString(
          files.filter(file -> file.endsWith("magics.txt")).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
