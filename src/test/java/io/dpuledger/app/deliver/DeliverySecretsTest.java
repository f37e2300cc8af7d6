package io.dpuledger.app.deliver;

import static io.dpuledger.report.delivery.Delivered.Outcome.FAILED;
import static io.dpuledger.report.delivery.Delivered.Outcome.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.dpuledger.app.site.DeliverySite;
import io.dpuledger.report.delivery.CannedWebhook;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.SampleReports;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.WatchedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where secrets of deliveries come from, and that they go nowhere. */
class DeliverySecretsTest {
  private static final List<String> SECRETS = List.of(CannedWebhook.SECRET, "PLANTED-password");
  private static final LedgerReport REPORT = SampleReports.realistic();

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();
  private final CannedWebhook slack = servers.slack();
  private final GreenMail mail = servers.mail();

  @Test
  void aSecretCanBeInAFileBesideTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("hook"), slack.url() + "\n");

    assertThat(deliver(Map.of(), "slack { enabled = true, webhook-url-file = hook }"))
        .extracting(Delivered::outcome)
        .containsExactly(SENT);
  }

  @Test
  void aSecretThatIsNowhereIsAskedForByName() throws IOException {
    Files.writeString(folder.resolve("empty"), "\n");

    assertThat(errors("slack.enabled = true"))
        .containsExactly(
            "neither DPU_LEDGER_SLACK_WEBHOOK nor delivery.slack.webhook-url-file is set");
    assertThat(errors("slack { enabled = true, webhook-url-file = PLANTED-password }"))
        .containsExactly(
            "cannot read the file that delivery.slack.webhook-url-file names"
                + " (FileNotFoundException)");
    assertThat(errors("slack { enabled = true, webhook-url-file = empty }"))
        .containsExactly("the file that delivery.slack.webhook-url-file names is empty");
    assertThat(
            errors(
                "mail { host = localhost, from = \"a@example.com\", to = [\"b@example.com\"]"
                    + ", username = u }"))
        .containsExactly("neither DPU_LEDGER_SMTP_PASSWORD nor delivery.mail.password-file is set");
  }

  @Test
  void noSecretIsSaidLoggedOrKept() throws IOException {
    slack.says(404);
    try (WatchedLog log = new WatchedLog(SECRETS)) {
      List<Delivered> delivered =
          deliver(
              Map.of(
                  "DPU_LEDGER_SLACK_WEBHOOK",
                  slack.url(),
                  "DPU_LEDGER_SMTP_PASSWORD",
                  "PLANTED-password"),
              "mail { host = \"127.0.0.1\", port = " + mail.getSmtp().getPort(),
              "username = u, from = \"l@example.com\", to = [\"finops@example.com\"] }",
              "slack.enabled = true");

      assertThat(delivered).extracting(Delivered::outcome).containsExactly(FAILED, FAILED);
      assertThat(delivered.toString()).doesNotContain(SECRETS);
      assertThat(log.found()).isEmpty();
      assertThat(log.loggers()).contains("io.dpuledger.report.delivery.Courier");
    }
    for (String file : FileTree.files(folder)) {
      assertThat(Files.readString(folder.resolve(file))).doesNotContain(SECRETS);
    }
  }

  private List<Delivered> deliver(Map<String, String> environment, String... settings) {
    return new DeliverStep(DeliverySite.run(folder, settings), environment).deliver(REPORT);
  }

  private List<String> errors(String setting) {
    return deliver(Map.of(), setting).stream().map(Delivered::error).toList();
  }
}
