package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.AppliedAdvice;
import io.dpuledger.app.site.AvoidedLapses;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.report.words.LiveSentence;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.PlantedLapses;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.testing.DuckDb;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sessions left open after runs, opened twice, or shared by too many are named the same night. */
@Tag("program")
class LapsesNightTest {
  private static final String[] NIGHT = {
    "--set", "collect.tags=true", "--set", "rightsizing.minimum-sessions=2"
  };
  private static final String[] HOUR = {
    "--ended-within", "3h", "--set", "collect.statements=true", "--set", "collect.tags=true"
  };
  private static final Instant POLLED_FROM =
      PlayedSite.LAST_DAY.minusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final List<LocalTime> AFTERNOON =
      List.of(LocalTime.of(17, 50), LocalTime.of(19, 10), LocalTime.of(21, 50));
  private static final String KINDS =
      "SELECT role_name || ' ' || kind FROM recommendation WHERE kind IN"
          + " ('ORPHANED_SESSION', 'DUPLICATE_SESSION', 'SHARE_LESS', 'FAILED_SESSION')";

  private static final String LEFT_OPEN =
      "sessions were left open after their dbt runs; avoiding that should save $";
  private static final String BESIDE =
      "sessions were open at the same time as another of their owner; avoiding that should save $";

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();

  @Test
  void whatWasPlantedIsNamedInTheOutputTheReportAndTheLettersOfTheSameNight() throws Exception {
    Fleet planted = PlantedLapses.in(Fleet.of(PlayedSite.spec(13, 1), List.of()));
    try (PlayedSite site = PlayedSite.of(folder, planted)) {
      poll(site);
      List<String> said = said(site);

      assertThat(said)
          .hasSize(4)
          .allSatisfy(
              text ->
                  assertThat(text)
                      .contains(LEFT_OPEN)
                      .contains(BESIDE)
                      .contains(last(planted, PlantedLapses.LEFT_OPEN))
                      .contains(last(planted, PlantedLapses.TWO_NOTEBOOKS)));
      try (DuckDb sql = site.sql()) {
        assertThat(sql.column(KINDS))
            .containsExactlyInAnyOrder(
                PlantedLapses.LEFT_OPEN + " ORPHANED_SESSION",
                PlantedLapses.TWO_NOTEBOOKS + " DUPLICATE_SESSION",
                PlantedLapses.ONE_SESSION + " SHARE_LESS");
        assertThat(
                sql.column(
                    "SELECT kind FROM recommendation"
                        + " WHERE kind IN ('ORPHANED_SESSION', 'DUPLICATE_SESSION')"
                        + " AND estimated_monthly_savings_low > 5"
                        + " AND estimated_monthly_savings_point >= estimated_monthly_savings_low"
                        + " AND estimated_monthly_savings_high >= estimated_monthly_savings_point"))
            .hasSize(2);
        assertClaimIsTrue(sql, planted, PlantedLapses.LEFT_OPEN, "orphaned_cost");
        assertClaimIsTrue(sql, planted, PlantedLapses.TWO_NOTEBOOKS, "duplicate_cost");
      }
      assertThat(said.get(1))
          .contains("In profiles.yml, set glue_session_reuse: false and a short idle_timeout")
          .contains("Stop a session before opening the next")
          .contains("Open more sessions where statements wait");
    }
  }

  /** Its people have owners, too, and run dbt; each stops a session before the next. */
  @Test
  void aCleanFleetHasNone() throws Exception {
    try (PlayedSite site = PlayedSite.of(folder, tidy())) {
      poll(site);

      assertThat(said(site))
          .hasSize(4)
          .allSatisfy(text -> assertThat(text).doesNotContain(LEFT_OPEN).doesNotContain(BESIDE));
      try (DuckDb sql = site.sql()) {
        assertThat(sql.column(KINDS)).isEmpty();
        assertThat(
                sql.column(
                    "SELECT DISTINCT coalesce(owner, session_origin) FROM session_fact"
                        + " WHERE statements_read_at IS NOT NULL"))
            .contains("kim.ode", "DBT");
      }
    }
  }

  /** The night's output, the report, the letter and the message. */
  private List<String> said(PlayedSite site) throws Exception {
    site.write("hook", servers.slack().url());
    List<String> settings = new ArrayList<>(List.of(NIGHT));
    settings.add("--set=delivery.slack.enabled=true");
    settings.add("--set=delivery.slack.webhook-url-file=" + site.file("hook"));
    settings.add(
        "--set=delivery.mail={ host = \"127.0.0.1\", port = %d, security = none,"
                .formatted(servers.mail().getSmtp().getPort())
            + " from = \"l@example.com\", to = [\"all@example.com\"] }");
    PlayedSite.Outcome night = site.done("nightly", settings.toArray(String[]::new));
    MimeMultipart letter = (MimeMultipart) servers.mail().getReceivedMessages()[0].getContent();
    MimeMultipart forms = (MimeMultipart) letter.getBodyPart(0).getContent();
    return Stream.of(
            night.out(),
            site.read("lake/reports/" + PlayedSite.LAST_DAY + "/report.md"),
            forms.getBodyPart(0).getContent().toString(),
            servers.slack().bodies().get(0))
        .map(text -> text.replace("\\", ""))
        .toList();
  }

  /** The session that a role left open last, as it is named. */
  private static String last(Fleet fleet, String role) {
    return fleet.sessions().stream()
        .filter(session -> session.setup().roleName().equals(role))
        .filter(session -> !role.equals(PlantedLapses.LEFT_OPEN) || session.endedByIdling())
        .max(Comparator.comparing(SimulatedSession::createdOn))
        .map(session -> LiveSentence.shortened(session.id()))
        .orElseThrow();
  }

  private static Fleet tidy() {
    List<SimulatedSession> sessions = new ArrayList<>();
    SessionSetup notebook =
        SessionSetup.of("pricing", "glue-pricing")
            .timeouts(10, 720)
            .argument("--glue_kernel_version", "1.0.5")
            .tags(Map.of("team", "pricing", "owner", "kim.ode"))
            .build();
    SessionSetup dbt =
        SessionSetup.of("orders", "glue-orders")
            .idPrefix("dbt-glue__glue-orders__")
            .timeouts(10, 720)
            .description("dbt-glue")
            .build();
    for (int day = 1; day < 12; day++) {
      sessions.add(stopped(notebook, day, LocalTime.of(13, 0), 240));
      sessions.add(stopped(notebook, day, LocalTime.of(17, 5), 180));
      for (int thread = 0; thread < 3; thread++) {
        sessions.add(stopped(dbt, day, LocalTime.of(17, 0, thread), 150));
      }
    }
    return Fleet.of(PlayedSite.spec(13, 1), sessions);
  }

  /** It works until it is stopped. */
  private static SimulatedSession stopped(
      SessionSetup setup, int daysAgo, LocalTime time, int minutes) {
    Instant created = PlayedSite.LAST_DAY.minusDays(daysAgo).atTime(time).toInstant(ZoneOffset.UTC);
    int end = minutes * 60_000;
    return new SimulatedSession(
        PlayedSite.EAST,
        setup.idPrefix() + created.toEpochMilli(),
        created.toEpochMilli(),
        setup,
        Ending.STOPPED,
        20_000,
        end,
        SimulatedSession.NEVER,
        StatementTimeline.of(25_000, end / 2, end / 2 + 60_000, end - 5_000),
        1);
  }

  /** Of the days that were polled most is seen, and nothing is claimed that was not so. */
  private static void assertClaimIsTrue(DuckDb sql, Fleet fleet, String role, String detail) {
    double claimed =
        Double.parseDouble(
            sql.value(
                "SELECT json_extract_string(details, '$.%s') FROM recommendation".formatted(detail)
                    + " WHERE role_name = '%s' AND details LIKE '%%%s%%'".formatted(role, detail)));
    List<AppliedAdvice.Priced> polled =
        fleet.sessions().stream()
            .filter(session -> session.setup().roleName().equals(role))
            .filter(session -> session.createdOn().isAfter(POLLED_FROM))
            .map(session -> new AppliedAdvice.Priced(session, 0.44, true))
            .toList();
    double truth =
        detail.startsWith("orphaned")
            ? AvoidedLapses.orphaned(polled)
            : AvoidedLapses.duplicate(polled);
    assertThat(claimed).isBetween(truth * 0.7, truth + 0.01);
  }

  /** In the afternoons of the last five working days, in New York. */
  private static void poll(PlayedSite site) {
    for (int day = 5; day > 0; day--) {
      for (LocalTime time : AFTERNOON) {
        site.glue()
            .clock(PlayedSite.LAST_DAY.minusDays(day).atTime(time).toInstant(ZoneOffset.UTC));
        site.done("collect", HOUR);
      }
    }
    site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY));
  }
}
