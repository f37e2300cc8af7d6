package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("program")
class ValidateTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(2, 40));

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, FLEET);
    site.glue()
        .clock(PlayedSite.LAST_DAY.minusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void theReachOfEachTargetIsShownInTheOrderOfTheConfigurationAndNothingIsChanged() {
    site.run("collect");
    Map<String, String> before = FileTree.digests(folder);

    Outcome outcome =
        site.run("validate", "--set", "collect.statements=true", "--set", "collect.tags=true");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("The configuration is valid.", "The lake " + site.lake() + " can be listed.")
        .containsPattern(
            "(?s)us-east-1 +- +OK +OK +OK +\\d+ +DPU LIST, M-DPU ASSUMED"
                + ".*eu-west-1 +- +OK +OK +OK +\\d+ +DPU LIST, M-DPU LIST")
        .doesNotContain("hunter2", "salary", "No price");
    assertThat(FileTree.digests(folder)).isEqualTo(before);
  }

  @Test
  void aLakeThatIsNotThereYetIsNotMade() {
    Outcome outcome = site.run("validate");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("is empty or does not exist yet")
        .containsPattern("us-east-1 +- +OK +off +off +\\d+ +DPU");
    assertThat(FileTree.files(folder)).containsExactly("site.conf");
    assertThat(site.lake()).doesNotExist();
  }

  @Test
  void whatIsRefusedIsExplainedUnderItsTargetAndEndsIn3() {
    site.glue().faults().always(PlayedSite.EAST, Operation.LIST_STATEMENTS, Fault.DENIED);
    site.glue().faults().always(PlayedSite.WEST, Fault.DENIED);

    Outcome outcome = site.run("validate", "--set", "collect.statements=true");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out())
        .containsPattern("us-east-1 +- +OK +DENIED +off +\\d+ .*\n  STATEMENTS: HTTP 400 Access")
        .containsPattern("eu-west-1 +- +DENIED +DENIED +off +- .*\n  LIST: HTTP 400 Access")
        .contains("allow glue:ListStatements on arn:aws:glue:us-east-1:012345678901:session/*");
  }

  @Test
  void aRoleThatCannotBeAssumedIsToldOnceForEachTarget() {
    site.glue().faults().always(Operation.ASSUME_ROLE, Fault.DENIED);
    Outcome outcome = site.run("validate", "--set", "collect.role-name=dpu-ledger-reader");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out())
        .containsPattern("us-east-1 +DENIED +- +- +- +- .*\n  ROLE: .*role/dpu-ledger-reader")
        .containsPattern("eu-west-1 +DENIED +- +- +- +- .*\n  ROLE: .*trust policy");
  }

  @Test
  void aRegionWithoutAPriceIsNamedAndIsNoError() {
    Path prices =
        site.write(
            "prices.conf",
            """
            currency = USD
            prices = [
              { unit = DPU, effective-from = 2022-03-18, basis = LIST, source = s
                per-unit-hour { us-east-1 = 0.44 } }
            ]
            """);
    Outcome outcome = site.run("validate", "--set", "pricing.rate-card=" + prices);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .containsPattern("us-east-1 +- +OK .* DPU LIST, M-DPU NONE")
        .containsPattern("eu-west-1 +- +OK .* DPU NONE, M-DPU NONE")
        .containsPattern("No price for DPU on 2031-01-01 in eu-west-1: ")
        .containsPattern("No price for M-DPU on 2031-01-01 in us-east-1, eu-west-1: ");
  }

  @Test
  void aLakeThatCannotBeListedEndsIn2BeforeAnyTargetIsAsked() {
    Outcome noFileSystem = site.run("validate", "--set", "lake.path=nosuch://bucket/lake");
    assertThat(noFileSystem.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(noFileSystem.err())
        .contains("dpu-ledger.lake.path: cannot list nosuch://bucket/lake")
        .hasLineCount(1);

    Outcome file = site.run("validate", "--set", "lake.path=" + site.file("site.conf"));
    assertThat(file.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(file.err()).contains("site.conf is a file: name a folder").hasLineCount(1);
    assertThat(site.glue().requests()).isZero();
  }
}
