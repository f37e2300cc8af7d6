package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.report.delivery.CannedWebhook;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.testing.DuckDb;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A session that runs away is named wherever people look in the morning, and no other is. */
@Tag("program")
class RunawayTest {
  private static final int MINUTE = 60_000;
  private static final int HOUR = 60 * MINUTE;
  private static final String[] READS_STATEMENTS = {"--set", "collect.statements=true"};

  /** 32 DPU at 0.44 for 42 hours. */
  private static final String SAID =
      " has been open for 42 h, $591 so far, a statement has run since 20 Nov 2026 09:05 UTC: check"
          + " it.";

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();
  private final CannedWebhook slack = servers.slack();
  private final GreenMail mail = servers.mail();

  @Test
  void aPlantedRunawayIsNamedInTheOutputTheReportAndTheMessagesOfTheNight() throws Exception {
    try (PlayedSite site = site(runaway(), usual("usual"), pausing("pausing"))) {
      assertThat(site.done("collect", READS_STATEMENTS).out())
          .contains("Live sessions: 2. Busy: 1. None looks idle.")
          .contains("Session runaway in 012345678901/us-east-1" + SAID);

      PlayedSite.Outcome night = night(site);

      String said = "Session runaway of research" + SAID;
      assertThat(night.out()).contains("Session runaway in 012345678901/us-east-1" + SAID);
      assertThat(report(site, "report.html")).contains(said);
      assertThat(report(site, "report.json")).contains(said).contains("\"is_called_out\" : true");
      assertThat(report(site, "report.md")).contains("has been open for 42 h");
      assertThat(slack.bodies()).singleElement().asString().contains(said);
      assertThat(letters()).hasSize(2).allMatch(letter -> letter.contains(said));
      try (DuckDb sql = site.sql()) {
        assertThat(
                sql.rows(
                    "SELECT session_id, team, activity, cost_so_far, cost_per_hour, cost_from_now,"
                        + " strftime(ends_at, '%d %H:%M'), is_called_out FROM live_session"
                        + " ORDER BY session_id"))
            .containsExactly(
                List.of(
                    "pausing",
                    "research",
                    "IDLE",
                    "17.600000",
                    "4.400000",
                    "4.033333",
                    "22 03:55",
                    "false"),
                List.of(
                    "runaway",
                    "research",
                    "BUSY",
                    "591.360000",
                    "14.080000",
                    "84.480000",
                    "22 09:00",
                    "true"));
        assertThat(
                sql.rows(
                    "SELECT live.cost_so_far = list_cost, live.cost_from_now = exposure_cost"
                        + " FROM live_session live JOIN session_fact USING (session_id)"))
            .containsOnly(List.of("true", "true"));
      }
    }
  }

  @Test
  void aCleanFleetNamesNone() throws Exception {
    try (PlayedSite site = site(usual("usual"), pausing("pausing"))) {
      PlayedSite.Outcome night = night(site);

      assertThat(night.out()).contains("Live sessions: 1. None looks idle.");
      List<String> all = new ArrayList<>(letters());
      all.addAll(slack.bodies());
      all.addAll(List.of(night.out(), report(site, "report.html"), report(site, "report.md")));
      assertThat(all).hasSize(6).noneMatch(text -> text.contains("check it"));
      try (DuckDb sql = site.sql()) {
        assertThat(sql.column("SELECT session_id FROM live_session WHERE NOT is_called_out"))
            .containsExactly("pausing");
      }
    }
  }

  private PlayedSite site(SimulatedSession... sessions) {
    return PlayedSite.of(folder, Fleet.of(PlayedSite.spec(2, 1), List.of(sessions)));
  }

  private PlayedSite.Outcome night(PlayedSite site) {
    site.write("hook", slack.url());
    String mailed =
        "--set=delivery.mail={ host = \"127.0.0.1\", port = %d, security = none, from = \"l@example.com\","
                .formatted(mail.getSmtp().getPort())
            + " to = [\"all@example.com\"], teams = [{ team = research, to = [\"lead@example.com\"] }] }";
    return site.done(
        "nightly",
        "--set=collect.statements=true",
        "--set=delivery.slack.enabled=true",
        "--set=delivery.slack.webhook-url-file=" + site.file("hook"),
        mailed);
  }

  private List<String> letters() throws Exception {
    List<String> texts = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      MimeMultipart both = (MimeMultipart) message.getContent();
      Object first = both.getBodyPart(0).getContent();
      texts.add(
          first instanceof MimeMultipart forms
              ? forms.getBodyPart(0).getContent().toString()
              : first.toString());
    }
    return texts;
  }

  private static String report(PlayedSite site, String name) {
    return site.read("lake/reports/" + PlayedSite.LAST_DAY + "/" + name);
  }

  /** Since the day before, with one statement until its lifetime ends. */
  private static SimulatedSession runaway() {
    return session("runaway", Sizing.fixed("G.8X", 4), 1, 9, 48 * HOUR, 5 * MINUTE, 48 * HOUR - 1);
  }

  /** It worked for half an hour, and was stopped. */
  private static SimulatedSession usual(String id) {
    return session(id, Sizing.fixed("G.1X", 10), 0, 10, HOUR, MINUTE, 30 * MINUTE);
  }

  /** Live, but its last statement ended five minutes before the night. */
  private static SimulatedSession pausing(String id) {
    return session(id, Sizing.fixed("G.1X", 10), 0, 23, 5 * HOUR, MINUTE, 235 * MINUTE);
  }

  private static SimulatedSession session(
      String id, Sizing sizing, int daysAgo, int hour, int end, int... statements) {
    return new SimulatedSession(
        PlayedSite.EAST,
        id,
        PlayedSite.LAST_DAY
            .minusDays(daysAgo)
            .atTime(LocalTime.of(hour, 0))
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli(),
        SessionSetup.of("research", "glue-research")
            .timeouts(60, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
            .sized(sizing)
            .build(),
        Ending.STOPPED,
        30_000,
        end,
        SimulatedSession.NEVER,
        StatementTimeline.of(statements),
        1);
  }
}
