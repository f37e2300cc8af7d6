package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.report.delivery.CannedWebhook;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that does not arrive costs no figure, and a later run sends it. */
@Tag("program")
class DeliveredNightTest {
  private static final String ENABLED = "--set=delivery.slack.enabled=true";

  @Test
  void aNightWhoseMessageIsRefusedHasItsFiguresAndIsToldLater(@TempDir Path folder) {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generateEvenly(PlayedSite.spec(2, 40)));
        CannedWebhook slack = new CannedWebhook()) {
      site.write("hook", slack.url());
      String file = "--set=delivery.slack.webhook-url-file=" + site.file("hook");

      slack.says(403);
      Outcome night = site.run("nightly", ENABLED, file);
      assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
      assertThat(night.out())
          .contains("Delivery: slack to webhook: FAILED, Slack answered HTTP 403")
          .contains("Report: ");
      assertThat(site.runFile())
          .contains("\"outcome\" : \"PARTIAL\"", "\"error\" : \"Slack answered HTTP 403\"");
      assertThat(FileTree.files(site.lake()))
          .contains(
              "reports/2026-11-21/report.html", "spend_daily/usage_date=2026-11-21/data.parquet")
          .noneMatch(name -> name.contains("deliveries"));

      assertThat(site.done("report", ENABLED, file).out()).doesNotContain("Delivery");
      assertThat(slack.bodies()).hasSize(1);
      assertThat(site.done("report", "--deliver", ENABLED, file).out())
          .contains("Delivery: slack to webhook: SENT\n");
      assertThat(slack.bodies()).hasSize(2);
      assertThat(slack.bodies().get(1)).contains("[SIMULATED]");
    }
  }
}
