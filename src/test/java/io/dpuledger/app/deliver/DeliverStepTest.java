package io.dpuledger.app.deliver;

import static io.dpuledger.report.delivery.Delivered.Outcome.FAILED;
import static io.dpuledger.report.delivery.Delivered.Outcome.SENT;
import static io.dpuledger.report.delivery.Delivered.Outcome.SENT_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.DeliverySite;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.report.delivery.CannedWebhook;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.SampleReports;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a site's configuration to messages: who gets which, once, and what is left in the lake. */
class DeliverStepTest {
  private static final LedgerReport REPORT = SampleReports.realistic();
  private static final String READERS =
      "to = [\"finops@example.com\"],"
          + " teams = [{ team = risk-analytics, to = [\"lead@example.com\", \"two@example.com\"] }]";

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();
  private final CannedWebhook slack = servers.slack();
  private final GreenMail mail = servers.mail();

  @Test
  void everybodyIsToldOnce() throws IOException {
    report("report.md");
    String[] settings = {mail(READERS), "slack.enabled = true"};

    assertThat(outcomes(deliver(REPORT, settings))).containsExactly(SENT, SENT, SENT, SENT);
    assertThat(outcomes(deliver(REPORT, settings)))
        .containsExactly(SENT_BEFORE, SENT_BEFORE, SENT_BEFORE, SENT_BEFORE);

    assertThat(mail.getReceivedMessages()).hasSize(3);
    assertThat(slack.bodies()).hasSize(1);
    assertThat(FileTree.files(folder.resolve("lake/reports/2026-11-21/deliveries")))
        .hasSize(4)
        .allMatch(name -> name.matches("(mail|slack)-[0-9a-f]{16}\\.json"));
  }

  @Test
  void onlyWhoGetsTheWholeReportGetsTheFileToo() throws Exception {
    report("report.md");
    report("report.xlsx");

    deliver(REPORT, mail(READERS));

    assertThat(parts("finops@example.com")).isEqualTo(2);
    assertThat(parts("lead@example.com")).isEqualTo(1);
    assertThat(whole("finops@example.com").getBodyPart(1).getFileName())
        .isEqualTo("2026-11-21-report.xlsx");
    assertThat(whole("finops@example.com").getBodyPart(1).getInputStream())
        .hasBinaryContent("report.xlsx".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void withoutASheetTheTextGoesAlong() throws Exception {
    report("report.md");

    deliver(REPORT, mail("to = [\"finops@example.com\"]"));

    assertThat(whole("finops@example.com").getBodyPart(1).getFileName())
        .isEqualTo("2026-11-21-report.md");
  }

  @Test
  void oneThatFailsHoldsUpNoOtherAndIsTheOneThatIsSentLater() {
    slack.says(404);
    String[] settings = {mail("to = [\"finops@example.com\"]"), "slack.enabled = true"};

    List<Delivered> first = deliver(REPORT, settings);
    assertThat(outcomes(first)).containsExactly(SENT, FAILED);
    assertThat(DeliverStep.exitCode(first)).isEqualTo(ExitCode.PARTIAL);

    List<Delivered> second = deliver(REPORT, settings);
    assertThat(outcomes(second)).containsExactly(SENT_BEFORE, SENT);
    assertThat(DeliverStep.exitCode(second)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void onlyChangesAreToldIfThatIsAsked() {
    String[] settings = {
      "only-changes = true",
      mail(
          "to = [\"a@example.com\"], teams = [{ team = growth-ml, to = [\"b@example.com\"] }"
              + ", { team = finance-bi, to = [\"c@example.com\"] }]"),
      "slack.enabled = true"
    };

    assertThat(deliver(SampleReports.withChange("growth-ml", Change.SAME), settings)).isEmpty();
    assertThat(deliver(SampleReports.withChange("growth-ml", Change.NEW), settings))
        .extracting(Delivered::recipient)
        .containsExactly("a***@example.com", "b***@example.com", "webhook");
  }

  @Test
  void whoHasNoNewsIsNamedWithoutTheAddress() {
    try (WatchedLog log = new WatchedLog(List.of("No message"))) {
      deliver(
          SampleReports.withChange("growth-ml", Change.SAME),
          "only-changes = true",
          mail(
              "to = [\"a@example.com\"], teams = [{ team = growth-ml, to = [\"b@example.com\"] }]"));

      assertThat(log.found())
          .containsExactly(
              "io.dpuledger.app.deliver.DeliverStep INFO No message by mail to a***@example.com, mail to b***@example.com about team"
                  + " growth-ml, because no recommendation is new or changed, and no live session"
                  + " is called out");
    }
  }

  @Test
  void thatThereIsNobodyToNotifyIsSaid() {
    StringWriter out = new StringWriter();
    DeliverStep.print(
        deliver(REPORT), DeliverySite.run(folder).config().delivery(), new PrintWriter(out, true));
    assertThat(out)
        .hasToString(
            "Delivery: no message, because neither delivery.mail nor delivery.slack is set\n");
  }

  private List<Delivered> deliver(LedgerReport report, String... settings) {
    return new DeliverStep(
            DeliverySite.run(folder, settings),
            Map.of(
                "DPU_LEDGER_SLACK_WEBHOOK",
                slack.url(),
                "DPU_LEDGER_SMTP_PASSWORD",
                "PLANTED-password"))
        .deliver(report);
  }

  private static List<Delivered.Outcome> outcomes(List<Delivered> delivered) {
    return delivered.stream().map(Delivered::outcome).toList();
  }

  private String mail(String more) {
    return "mail { host = \"127.0.0.1\", port = %d, security = none, from = \"l@example.com\", %s }"
        .formatted(mail.getSmtp().getPort(), more);
  }

  private void report(String name) throws IOException {
    Path day = Files.createDirectories(folder.resolve("lake/reports/2026-11-21"));
    Files.writeString(day.resolve(name), name);
  }

  private int parts(String reader) throws Exception {
    return whole(reader).getCount();
  }

  private MimeMultipart whole(String reader) throws Exception {
    MimeMessage message =
        Arrays.stream(mail.getReceivedMessages())
            .filter(one -> isTo(one, reader))
            .findFirst()
            .orElseThrow();
    return (MimeMultipart) message.getContent();
  }

  private static boolean isTo(MimeMessage message, String reader) {
    try {
      return message.getAllRecipients()[0].toString().equals(reader);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
