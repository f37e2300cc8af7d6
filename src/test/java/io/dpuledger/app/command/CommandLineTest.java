package io.dpuledger.app.command;

import static io.dpuledger.app.site.PlayedSite.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no Spark: arguments, configuration, and the commands that only look. */
@Tag("program")
class CommandLineTest {
  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(1, 20)));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void withoutACommandTheProgramSaysWhatThereIs() {
    Outcome outcome = program();
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("name a command", "nightly", "validate", "Exit codes");
  }

  @Test
  void anUnknownCommandIsNotGuessed() {
    Outcome outcome = program("nightlyy");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("nightlyy").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "collect", "analyze", "report", "validate", "show-config"})
  void aConfigurationThatIsNotThereEndsEveryCommandAtOnce(String command) {
    Outcome outcome = program(command, "--config", folder + "/none.conf");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains(folder + "/none.conf").hasLineCount(1);
    assertThat(FileTree.files(folder)).containsExactly("site.conf");
  }

  @Test
  void aConfigurationThatIsAFolderIsSaidToBeOne() {
    Outcome outcome = program("collect", "--config", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains(folder.toString()).hasLineCount(1);
  }

  @Test
  void anEmptyConfigurationIsSaidToBeEmpty() {
    Path empty = site.write("empty.conf", "");
    Outcome outcome = program("nightly", "--config", empty.toString());
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("empty.conf: is empty").hasLineCount(1);
  }

  @Test
  void aConfigurationWithoutWhatEverySiteMustSetSaysAllThatItLacks() {
    Path bare = site.write("bare.conf", "dpu-ledger.report.title = \"x\"\n");
    Outcome outcome = program("nightly", "--config", bare.toString());
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err())
        .contains("bare.conf", "dpu-ledger.lake.path", "dpu-ledger.collect.targets")
        .doesNotContain("\tat ");
  }

  @Test
  void misspeltKeysAndRegionsAreAllNamedWithFileLineAndTheNearestName() {
    Path conf =
        site.write(
            "typo.conf",
            """
            include "site.conf"
            dpu-ledger.lake.pth = "/x"
            dpu-ledger.collect.page-sise = 10
            dpu-ledger.collect.targets = [{ account-id = "012345678901", regions = [us-esat-1] }]
            """);
    Outcome outcome = program("nightly", "--config", conf.toString());
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(
            line -> line.contains("typo.conf:2: dpu-ledger.lake.pth") && line.contains("path"))
        .anyMatch(
            line ->
                line.contains("typo.conf:3: dpu-ledger.collect.page-sise")
                    && line.contains("page-size"))
        .anyMatch(line -> line.contains("typo.conf:4") && line.contains("us-east-1"));
    assertThat(site.glue().requests()).isZero();
  }

  @Test
  void textThatIsNotAConfigurationIsSaidWithItsLine() {
    Path conf = site.write("broken.conf", "dpu-ledger {\n  lake.path = \"/x\n}\n");
    Outcome outcome = program("collect", "--config", conf.toString());
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("broken.conf:2").doesNotContain("\tat ");
  }

  @Test
  void anAsOfThatIsNoDateIsAUsageError() {
    Outcome outcome = site.run("analyze", "--as-of", "yesterday");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("yesterday", "--as-of").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "--latency=soon, takes a time such as 50ms",
    "--latency=-5ms, takes a time such as 50ms",
    "--accounts=0, at least 1",
    "--accounts=2 --target=012345678901/eu-west-1, excludes --target",
    "--target=eu-west-1, takes ACCOUNT/REGION",
    "--nights=0, at least 1"
  })
  void whatCannotBeSimulatedIsAUsageError(String options, String problem) {
    Outcome outcome = program(("simulate --serve " + options).split(" "));
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains(problem).doesNotContain("\tat ");
  }

  @Test
  void showConfigPrintsEveryValueWithWhereItWasSet() {
    Outcome outcome = site.run("show-config", "--set", "collect.max-attempts=3");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .anyMatch(line -> line.matches("dpu-ledger.collect.page-size = 25 .*site.conf:\\d+"))
        .anyMatch(line -> line.matches("dpu-ledger.collect.max-attempts = \"?3\"? .*--set"))
        .anyMatch(line -> line.matches("dpu-ledger.pricing.discount = 0 .*default"));
  }

  @ParameterizedTest
  @CsvSource({
    "markdown, ## session_fact",
    "athena, LOCATION 's3://other/lake/session_fact/'",
    "duckdb, 's3://other/lake/session_fact/created_date=*/*.parquet'",
    "spark, LOCATION 's3a://other/lake/session_fact'"
  })
  void theSchemaIsWrittenForTheLakeOfTheConfiguration(String format, String part) {
    Outcome outcome = program("schema", "--format", format, "--set", "lake.path=s3a://other/lake");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains(part);
  }
}
