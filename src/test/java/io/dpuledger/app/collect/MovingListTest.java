package io.dpuledger.app.collect;

import static io.dpuledger.app.site.PlayedSite.EAST;
import static io.dpuledger.app.site.PlayedSite.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that change while they are read: a minute passes from page to page of two sessions. */
@Tag("program")
class MovingListTest {
  private static final FleetSpec SPEC = PlayedSite.spec(2, 0).withTargets(List.of(EAST));
  private static final Instant NIGHT = PlayedSite.night(LAST_DAY);
  private static final Instant BETWEEN_PAGES = NIGHT.plusSeconds(30);
  private static final Instant NEXT_WEEK = NIGHT.plus(Duration.ofDays(7));

  private static final SimulatedSession ENDING = session("ending", hoursAgo(1), BETWEEN_PAGES);
  private static final SimulatedSession NEW = session("new", BETWEEN_PAGES, NEXT_WEEK);
  private static final List<SimulatedSession> SHIFTING =
      List.of(
          NEW,
          session("live", hoursAgo(0.5), NEXT_WEEK),
          ENDING,
          session("b", hoursAgo(4), hoursAgo(3.5)),
          session("a", hoursAgo(5), hoursAgo(4)));

  @TempDir private Path folder;

  @Test
  void aSessionOnTwoPagesIsStoredOnceAsItWasSeenLast() {
    try (PlayedSite site = site(SHIFTING)) {
      site.glue().listNewestFirst();

      collect(site);

      // On top when page 1 had passed, and so it pushed one session of page 1 on to page 2.
      assertThat(sights(site))
          .containsExactly(
              List.of("a", "TIMEOUT", "03:02:00"),
              List.of("b", "TIMEOUT", "03:01:00"),
              List.of("ending", "TIMEOUT", "03:01:00"),
              List.of("live", "READY", "03:00:00"));
      assertThat(collected(site)).containsExactly(List.of("COMPLETE", "3", "4"));

      collect(site);

      assertThat(distinctSessions(site)).containsExactly("a", "b", "ending", "live", "new");
    }
  }

  @Test
  void aListThatBeginsAgainIsStoredAsItWasTheSecondTime() {
    try (PlayedSite site = site(SHIFTING)) {
      site.glue().listNewestFirst();
      site.glue().faults().onPage(EAST, 2, Fault.EXPIRED_TOKEN, 1);

      collect(site);

      assertThat(sights(site))
          .containsExactly(
              List.of("a", "TIMEOUT", "03:03:00"),
              List.of("b", "TIMEOUT", "03:02:00"),
              List.of("ending", "TIMEOUT", "03:02:00"),
              List.of("live", "READY", "03:01:00"),
              List.of("new", "READY", "03:01:00"));
      assertThat(collected(site)).containsExactly(List.of("COMPLETE", "4", "5"));
    }
  }

  @Test
  void anIdThatIsFreedAndUsedAgainWhileTheListIsReadIsTwoSessions() {
    SimulatedSession freed = deleted(session("nb", hoursAgo(6), hoursAgo(5)), BETWEEN_PAGES);
    SimulatedSession again = session("nb", BETWEEN_PAGES.plusSeconds(15), NEXT_WEEK);
    try (PlayedSite site = site(List.of(freed, again, SHIFTING.get(3), SHIFTING.get(4)))) {

      collect(site);

      assertThat(
              sql(
                  site,
                  "SELECT epoch_ms(created_on), status FROM session_observation"
                      + " WHERE session_id = 'nb' ORDER BY 1"))
          .containsExactly(
              List.of("" + freed.createdMillis(), "TIMEOUT"),
              List.of("" + again.createdMillis(), "PROVISIONING"));
      assertThat(collected(site)).containsExactly(List.of("COMPLETE", "2", "4"));
    }
  }

  @Test
  void anIdThatIsUsedAgainOnAnotherDayIsTwoSessionsWithTheirOwnFigures() {
    Instant tomorrow = NIGHT.plus(Duration.ofDays(1));
    SimulatedSession first =
        deleted(session("daily", hoursAgo(6), hoursAgo(5)), NIGHT.plusSeconds(3600));
    SimulatedSession second =
        session("daily", NIGHT.plusSeconds(7200), NIGHT.plusSeconds(7200 + 5400));
    try (PlayedSite site = site(List.of(first, second))) {
      collect(site);
      site.glue().clock(tomorrow);
      collect(site);

      // That facts keep them apart: SessionFactsTest.aReusedIdIsAnotherSession.
      assertThat(
              sql(
                  site,
                  "SELECT epoch_ms(created_on), status, execution_time_seconds::INT"
                      + " FROM session_observation ORDER BY 1"))
          .containsExactly(
              List.of("" + first.createdMillis(), "TIMEOUT", "3570"),
              List.of("" + second.createdMillis(), "TIMEOUT", "5370"));
    }
  }

  private PlayedSite site(List<SimulatedSession> sessions) {
    PlayedSite site = PlayedSite.of(folder, Fleet.of(SPEC, sessions));
    site.glue().timePerPage(Duration.ofMinutes(1));
    return site;
  }

  private static void collect(PlayedSite site) {
    assertThat(site.run("collect", "--set=collect.page-size=2").exitCode()).isZero();
  }

  private static List<List<String>> sights(PlayedSite site) {
    return sql(
        site,
        "SELECT session_id, status, strftime(observed_at, '%H:%M:%S')"
            + " FROM session_observation ORDER BY 1");
  }

  private static List<List<String>> collected(PlayedSite site) {
    return sql(site, "SELECT outcome, pages, sessions FROM collection");
  }

  private static List<String> distinctSessions(PlayedSite site) {
    return sql(site, "SELECT DISTINCT session_id FROM session_observation ORDER BY 1").stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static List<List<String>> sql(PlayedSite site, String query) {
    try (DuckDb sql = site.sql()) {
      return sql.rows(query);
    }
  }

  private static Instant hoursAgo(double hours) {
    return NIGHT.minusSeconds((long) (hours * 3600));
  }

  /** Ready after half a minute, and idle from the beginning to the end. */
  private static SimulatedSession session(String id, Instant created, Instant end) {
    return new SimulatedSession(
        EAST,
        id,
        created.toEpochMilli(),
        SessionSetup.of("sales", "glue-sales").build(),
        Ending.IDLE_TIMEOUT,
        30_000,
        (int) Duration.between(created, end).toMillis(),
        SimulatedSession.NEVER,
        StatementTimeline.NONE,
        1);
  }

  private static SimulatedSession deleted(SimulatedSession session, Instant when) {
    return new SimulatedSession(
        session.target(),
        session.id(),
        session.createdMillis(),
        session.setup(),
        session.ending(),
        session.readyAfterMillis(),
        session.endAfterMillis(),
        (int) (when.toEpochMilli() - session.createdMillis()),
        session.statements(),
        session.busyLevel());
  }
}
