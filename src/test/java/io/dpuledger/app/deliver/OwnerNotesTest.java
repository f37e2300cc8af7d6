package io.dpuledger.app.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SessionSetup;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.StatementTimeline;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Forgotten, busy and hostile sessions of a simulated morning, and who gets mail about them. */
@Tag("program")
class OwnerNotesTest {
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final int MINUTE = 60_000;
  private static final Set<String> NAMES = Set.of("ana.lima", "bo.ek", "evil", "all@example");
  private static final String HOSTILE = "x\r\nBcc: all@example.com";

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();
  private final GreenMail mail = servers.mail();
  private PlayedSite site;

  /** All are opened at ten; nobody works after the first minutes, except in the busy one. */
  @BeforeEach
  void openSite() {
    site =
        PlayedSite.of(
            folder,
            Fleet.of(
                PlayedSite.spec(1, 1),
                List.of(
                    session("ana.lima-forgotten", "ana.lima", 1, 5),
                    session("busy", "bo.ek", 1, 479),
                    session("often", "bo.ek", 1, 5, 80, 100, 150, 170, 220, 240),
                    session("elsewhere", "bo@evil.com"),
                    session("two", "a@evil.com, b"),
                    session("header", HOSTILE),
                    session("channel", "<!channel>"),
                    session("glue-studio-datapreview-1", "bo.ek"))));
    site.write("person.key", "the key of the works council");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void anOwnerGetsOneNoteAndNoNameIsLeftAnywhere() throws Exception {
    try (WatchedLog log = new WatchedLog(NAMES)) {
      List<String> outputs = new ArrayList<>();
      for (int minute : List.of(75, 135, 195, 255)) {
        Outcome collected = collectAt(minute);
        assertThat(collected.exitCode()).as(collected.err()).isEqualTo(ExitCode.DONE);
        outputs.add(collected.out() + collected.err());
      }
      assertThat(outputs.get(0)).as("one poll").doesNotContain("Notes to owners");
      assertThat(outputs.get(1)).contains("Notes to owners: 1 sent, 4 without an address\n");
      assertThat(outputs.get(2)).contains("Notes to owners: 4 without an address\n");
      assertThat(outputs.get(3)).contains("Notes to owners: 4 without an address\n");

      MimeMessage note = Arrays.stream(mail.getReceivedMessages()).findFirst().orElseThrow();
      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(note.getAllRecipients())
          .extracting(Object::toString)
          .containsExactly("ana.lima@example.com");
      assertThat(note.getSubject())
          .isEqualTo(
              "Your AWS Glue session ana.lima-forgotten has run no statement since 21 Nov 2026"
                  + " 10:05 UTC");
      assertThat(site.done("analyze").out()).isNotNull();

      assertThat(NAMES).noneMatch(String.join("\n", outputs)::contains);
      assertThat(log.found()).allMatch(line -> line.startsWith("com.icegreen.greenmail."));
      assertThat(holders()).isEmpty();
    }
  }

  @Test
  void aNightSendsItsNotesToo() {
    collectAt(75);
    site.glue().clock(START.plusSeconds(135 * 60L));

    Outcome night = site.run("nightly", settings());

    assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.DONE);
    assertThat(night.out()).contains("Notes to owners: 1 sent, 4 without an address\n");
    assertThat(site.runFile()).contains("\"notes_to_owners\" : \"1 sent, 4 without an address\"");
    assertThat(site.done("analyze", settings()).out()).doesNotContain("Notes");
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void withoutStatementsNothingIsInferred() {
    String[] unread = {"--set=collect.statements=false"};
    assertThat(collectAt(75, unread).out()).doesNotContain("Notes");
    assertThat(collectAt(135, unread).out()).doesNotContain("Notes");
    assertThat(collectAt(195).out()).as("the first reading").doesNotContain("Notes");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void whatCostsALotNeedsNoStatements() {
    assertThat(collectAt(75, "--set=collect.statements=false", "--set=live.alert-cost=1").out())
        .contains("Notes to owners: 3 sent, 4 without an address\n");
  }

  @Test
  void aFailureEndsInThreeAndKeepsTheSessions() {
    collectAt(75);

    Outcome failed =
        collectAt(135, "--set=delivery.owners.by=slack", "--set=delivery.mail.host=null");

    assertThat(failed.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(failed.out())
        .contains(
            "1 failed (neither DPU_LEDGER_SLACK_BOT_TOKEN nor delivery.owners.bot-token-file");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.count("SELECT count(*) FROM session_observation")).isEqualTo(16);
    }
    assertThat(collectAt(195).out()).contains("Notes to owners: 1 sent");
  }

  private Outcome collectAt(int minute, String... more) {
    site.glue().clock(START.plusSeconds(60L * minute));
    List<String> arguments = new ArrayList<>(List.of(settings()));
    arguments.addAll(List.of(more));
    return site.run("collect", arguments.toArray(String[]::new));
  }

  private String[] settings() {
    return new String[] {
      "--set=collect.statements=true",
      "--set=collect.tags=true",
      "--set=attribution.owner=[{ tag = owner }, { session-id = \"^([a-z]+\\\\.[a-z]+)-\" }]",
      "--set=privacy.persons=pseudonym",
      "--set=privacy.key-file=" + folder.resolve("person.key"),
      "--set=delivery.mail={ host = \"127.0.0.1\", port = %d, security = none, from = \"l@example.org\" }"
          .formatted(mail.getSmtp().getPort()),
      "--set=delivery.owners={ enabled = true, address = \"{owner}@example.com\","
          + " domains = [example.com], contact = \"finops@example.org\" }"
    };
  }

  private List<String> holders() throws IOException {
    List<String> holders = new ArrayList<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(site.lake())) {
        String content = FileTree.content(site.lake().resolve(file), sql);
        NAMES.stream().filter(content::contains).forEach(name -> holders.add(file + ": " + name));
      }
    }
    assertThat(Files.exists(site.lake().resolve("runs/notes"))).isTrue();
    return holders;
  }

  private static SimulatedSession session(String id, String owner, int... minutes) {
    return new SimulatedSession(
        PlayedSite.EAST,
        id,
        START.toEpochMilli(),
        SessionSetup.of("sales", "glue-sales")
            .timeouts(480, 600)
            .tags(Map.of("owner", owner))
            .build(),
        Ending.STOPPED,
        30_000,
        480 * MINUTE,
        SimulatedSession.NEVER,
        StatementTimeline.of(Arrays.stream(minutes).map(minute -> minute * MINUTE).toArray()),
        1);
  }
}
