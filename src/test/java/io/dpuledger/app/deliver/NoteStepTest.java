package io.dpuledger.app.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.site.DeliverySite;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.model.note.NotedSession;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.report.delivery.slack.CannedSlack;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From due notes to a mail server and a Slack of this machine. */
class NoteStepTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String NOTES =
      "enabled = true, domains = [example.com], address = \"{owner}@example.com\""
          + ", contact = \"finops@example.com\"";

  /** The test's own, which repeats what it reads. */
  private static final String MAIL_SERVER = "com.icegreen.greenmail.";

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();
  private final CannedSlack slack = new CannedSlack();
  private final GreenMail mail = servers.mail();
  private final OwnedSessions owners = new OwnedSessions();
  private Instant now = NOON;

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void anOwnerGetsOneNoteADayAndNobodyElseDoes() throws Exception {
    owners.own("s1", "ana");
    owners.own("s2", "bo");

    assertThat(send(NOTES, "s1", "s2").counts()).isEqualTo("2 sent");
    assertThat(send(NOTES, "s1", "s2")).isEqualTo(NotesSent.NONE);
    now = NOON.plus(Duration.ofHours(23));
    assertThat(send(NOTES, "s1", "s2")).isEqualTo(NotesSent.NONE);

    assertThat(mail.getReceivedMessages()).hasSize(2);
    for (MimeMessage note : mail.getReceivedMessages()) {
      assertThat(note.getAllRecipients()).hasSize(1);
      assertThat(note.getRecipients(Message.RecipientType.CC)).isNull();
    }
    assertThat(recipients()).containsExactly("ana@example.com", "bo@example.com");
    now = NOON.plus(Duration.ofHours(24));
    assertThat(send(NOTES, "s1", "s2").counts()).isEqualTo("2 sent");
  }

  @Test
  void aRecordHasNoNameAndEndsAfterThirtyDays() throws IOException {
    owners.own("ana-s1", "ana");
    try (WatchedLog log = new WatchedLog(List.of("ana", "example.com"))) {
      send(NOTES, "ana-s1");

      assertThat(log.found()).isNotEmpty().allMatch(line -> line.startsWith(MAIL_SERVER));
    }
    List<String> records = FileTree.files(folder.resolve("lake/runs/notes"));
    assertThat(records).singleElement().asString().matches("2026-11-22/note-[0-9a-f]{16}\\.json");
    assertThat(Files.readString(folder.resolve("lake/runs/notes").resolve(records.get(0))))
        .contains("\"sent_at\" : \"2026-11-22T12:00:00Z\"")
        .doesNotContain("ana", "example.com");

    now = NOON.plus(Duration.ofDays(30));
    send(NOTES);
    assertThat(FileTree.files(folder.resolve("lake/runs/notes"))).hasSize(1);
    now = NOON.plus(Duration.ofDays(31));
    send(NOTES);
    assertThat(FileTree.files(folder.resolve("lake"))).isEmpty();
  }

  @Test
  void quietHoursAreKeptAndTheNoteGoesLaterIfItIsStillDue() {
    owners.own("s1", "ana");
    String night =
        NOTES + ", time-zone = Europe/Berlin, quiet { from = \"20:00\", to = \"07:00\" }";

    now = Instant.parse("2026-11-22T19:30:00Z");
    NotesSent quiet = send(night, "s1");
    assertThat(quiet.counts()).isEqualTo("1 withheld (quiet hours)");
    assertThat(quiet.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(owners.readings()).as("nobody looks who it is").isZero();

    now = Instant.parse("2026-11-23T06:30:00Z");
    assertThat(send(night, "s1").counts()).isEqualTo("1 sent");
  }

  @Test
  void whoAskedForNoneGetsNone() throws IOException {
    owners.own("s1", "ana");
    owners.own("s2", "bo");
    owners.own("s3", "cy");
    Files.writeString(folder.resolve("out"), "Ana\nbo@example.com # since May\n");

    assertThat(send(NOTES + ", opt-out-file = out", "s1", "s2", "s3").counts())
        .isEqualTo("1 sent, 2 opted out");
    assertThat(recipients()).containsExactly("cy@example.com");
  }

  @Test
  void hostileOwnersAndIdsAreInert() throws Exception {
    List<String> names =
        List.of("a@evil.com, b", "x\r\nBcc: all@example.com", "<!channel>", "a@evil.com", "-oQ");
    names.forEach(name -> owners.own("of " + name.length(), name));
    String id = "x\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script><!channel>";
    owners.own(id, "ana");
    List<String> ids = new ArrayList<>(names.stream().map(n -> "of " + n.length()).toList());
    ids.add(id);
    ids.add("of nobody");

    assertThat(send(NOTES, ids.toArray(String[]::new)).counts())
        .isEqualTo("1 sent, 6 without an address");

    MimeMessage note = mail.getReceivedMessages()[0];
    assertThat(recipients()).containsExactly("ana@example.com");
    assertThat(note.getHeader("Bcc")).isNull();
    assertThat(note.getSubject()).doesNotContain("\r", "\n");
    assertThat(GreenMailUtil.getHeaders(note).lines().filter(line -> line.startsWith("Bcc")))
        .isEmpty();
    String body = GreenMailUtil.getBody(note);
    assertThat(body).doesNotContainPattern("(?m)^Bcc");
    assertThat(body.substring(body.indexOf("<html")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void aNoteThatFailsIsTriedByTheNextCollect() {
    owners.own("s1", "ana");
    slack.knows("ana@example.com", "U1ANA").says(404, "");
    String bySlack = NOTES + ", by = slack";

    NotesSent failed = send(bySlack, "s1");
    assertThat(failed.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(failed.counts()).isEqualTo("1 failed (Slack answered HTTP 404)");
    assertThat(send(bySlack, "s1").counts()).isEqualTo("1 sent");
  }

  @Test
  void tagsThatCannotBeReadNameNobody() {
    owners.own("ana-s1", "ana");
    owners.denies();

    assertThat(send(NOTES, "ana-s1").counts()).isEqualTo("1 without an address");
  }

  @Test
  void aSessionThatIsGoneConcernsNobody() {
    assertThat(send(NOTES, OwnedSessions.GONE)).isEqualTo(NotesSent.NONE);
  }

  @Test
  void anErrorOfOursCostsNoNightAndIsLoggedWithoutItsMessage() {
    owners.own("s1", "ana");
    owners.fails("no such owner ana");
    try (WatchedLog log = new WatchedLog(List.of("ana"))) {
      assertThat(send(NOTES, "s1").counts())
          .isEqualTo("1 failed (unexpected java.lang.IllegalStateException)");
      assertThat(log.found()).isEmpty();
    }
  }

  @Test
  void aDryRunPrintsAndDoesNothingElse() {
    owners.own("s1", "ana");
    NotesSent dry = send(NOTES + ", dry-run = true", "s1");

    StringWriter out = new StringWriter();
    dry.print(new PrintWriter(out));
    assertThat(out.toString())
        .startsWith("To: ana@example.com\nSubject: Your AWS Glue session s1 has run no statement")
        .contains("aws glue stop-session --id s1 --region us-east-1")
        .endsWith("Notes to owners: 1 printed (dry run)\n");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(Files.exists(folder.resolve("lake"))).isFalse();
  }

  @Test
  void aBotWritesToPersonsAndAsksOnceADayForThoseItDoesNotKnow() {
    owners.own("s1", "ana");
    owners.own("s2", "bo");
    slack.knows("ana@example.com", "U1ANA");
    String bySlack = NOTES + ", by = slack";

    assertThat(send(bySlack, "s1", "s2").counts()).isEqualTo("1 sent, 1 without an address");
    assertThat(send(bySlack, "s1", "s2")).isEqualTo(NotesSent.NONE);

    assertThat(slack.lookups()).hasSize(2);
    assertThat(slack.posts()).singleElement().asString().contains("\"channel\":\"U1ANA\"");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aTokenCanBeInAFileAndIsAskedForByName() throws IOException {
    owners.own("s1", "ana");
    slack.knows("ana@example.com", "U1ANA");
    assertThat(send(Map.of(), NOTES + ", by = slack", "s1").counts())
        .isEqualTo(
            "1 failed (neither DPU_LEDGER_SLACK_BOT_TOKEN nor delivery.owners.bot-token-file is"
                + " set)");

    Files.writeString(folder.resolve("token"), CannedSlack.TOKEN + "\n");
    assertThat(send(Map.of(), NOTES + ", by = slack, bot-token-file = token", "s1").counts())
        .isEqualTo("1 sent");
  }

  private NotesSent send(String settings, String... ids) {
    return send(Map.of("DPU_LEDGER_SLACK_BOT_TOKEN", CannedSlack.TOKEN), settings, ids);
  }

  private NotesSent send(Map<String, String> environment, String settings, String... ids) {
    Run run =
        DeliverySite.run(
            folder,
            () -> now,
            "owners { " + settings + " }",
            settings.contains("slack")
                ? ""
                : "mail { host = \"127.0.0.1\", port = %d, security = none, from = \"l@example.com\" }"
                    .formatted(mail.getSmtp().getPort()));
    OwnerNotesConfig config = Objects.requireNonNull(run.config().delivery().owners());
    return new NoteStep(
            run,
            config,
            new OwnerLookup(run, owners, config),
            new NotePost(
                run,
                config,
                new DeliverySecrets(environment, new HadoopConfigFiles(run.files().hadoop())),
                slack.api()))
        .send(
            Arrays.stream(ids).map(id -> NotedSession.idle(NotedSession.ready(id))).toList(),
            false);
  }

  private List<String> recipients() {
    return Arrays.stream(mail.getReceivedMessages()).map(NoteStepTest::recipient).toList();
  }

  private static String recipient(MimeMessage note) {
    try {
      return note.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
