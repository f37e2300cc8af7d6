package io.dpuledger.app.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("program")
class CollectTest {
  private static final String FORGOTTEN =
      "SELECT count(*) FROM session_observation"
          + " WHERE status = 'READY' AND observed_at - created_on > INTERVAL 1 HOUR";

  @TempDir private Path folder;

  @Test
  void aCollectionEndsWithWhatForgottenSessionsWouldStillCost() {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(7, 60)))) {
      Outcome collected = site.run("collect");

      assertThat(collected.exitCode()).isZero();
      assertThat(collected.out()).doesNotContainPattern(" \n");
      try (DuckDb sql = site.sql()) {
        String forgotten = sql.column(FORGOTTEN).get(0);
        assertThat(forgotten).isNotEqualTo("0");
        assertThat(collected.out())
            .containsPattern("Live sessions: \\d+\\. Up longer than an hour: " + forgotten + " \\(")
            .contains("statements were not read")
            .containsPattern(
                "\n012345678901  (us-east-1|eu-west-1) .+ DPU( +\\d+\\.\\d\\d USD){3}\n")
            .containsPattern(
                "sessions? cost \\d+\\.\\d\\d USD so far, \\d+\\.\\d\\d USD an hour, and at most \\d+\\.\\d\\d USD more if");
      }
    }
  }

  @Test
  void whatWasNotStoredIsNotCounted() {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(7, 60)))) {
      site.glue().faults().always(Fault.DENIED);

      assertThat(site.run("collect").out())
          .contains("DENIED")
          .doesNotContain("Live sessions", "live session");
    }
  }

  @Test
  void aProfileThatIsNotThereEndsIn3ThoughThereAreKeysInTheEnvironment() {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 20)))) {
      for (String command : List.of("collect", "validate")) {
        Outcome outcome = site.run(command, "--set", "collect.profile=finanse");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(outcome.out())
            .contains("FAILED", "there is no AWS profile finanse in ")
            .doesNotContain("AWS_ACCESS_KEY_ID");
      }
      assertThat(site.glue().requests()).isZero();
    }
  }
}
