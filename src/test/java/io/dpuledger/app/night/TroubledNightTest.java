package io.dpuledger.app.night;

import static io.dpuledger.app.site.PlayedSite.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights on which something is wrong: what is said, what is kept, and how it ends. */
@Tag("program")
class TroubledNightTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(2, 20));
  private static final Fleet NOBODY = Fleet.of(PlayedSite.spec(2, 20), List.of());

  @TempDir private static Path shared;
  private static PlayedSite prepared;

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, FLEET);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @AfterAll
  static void closePrepared() {
    if (prepared != null) {
      prepared.close();
    }
  }

  @Test
  void aDeniedTargetIsNamedEverywhereAndTheOthersArePublished() {
    site.glue().faults().always(WEST, Fault.DENIED);

    Outcome night = site.run("nightly");

    assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.out()).contains("eu-west-1         DENIED", "allow glue:ListSessions");
    assertThat(site.runFile())
        .contains("\"outcome\" : \"PARTIAL\"", "\"exit_code\" : 3")
        .contains("\"outcome\" : \"DENIED\"", "allow glue:ListSessions in 012345678901/eu-west-1");
    assertThat(site.read("lake/reports/2026-11-21/report.md"))
        .contains("eu-west-1")
        .containsPattern("1 of 2 targets")
        .containsIgnoringCase("denied");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.rows("SELECT region, outcome, sessions > 0 FROM collection ORDER BY 1"))
          .containsExactly(
              List.of("eu-west-1", "DENIED", "false"), List.of("us-east-1", "COMPLETE", "true"));
      for (String table : List.of("session_observation", "session_fact", "spend_daily")) {
        assertThat(sql.column("SELECT DISTINCT region FROM " + table))
            .as(table)
            .containsExactly("us-east-1");
      }
    }
    assertStagingIsEmpty();
  }

  @Test
  void aNightOnWhichNoTargetCouldBeReadStillReportsThat() {
    site.glue().faults().always(Fault.SERVER_ERROR);

    Outcome night = site.run("nightly");

    assertThat(night.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(night.err()).isEmpty();
    assertThat(night.out()).contains("HTTP 500");
    assertThat(site.read("lake/reports/2026-11-21/report.md"))
        .contains("0 of 2 targets", "Nothing is known of the 28 days", "no target could be read")
        .doesNotContain("No session ran")
        .doesNotContain("cost \\$0");
    try (DuckDb sql = site.sql()) {
      assertThat(sql.column("SELECT outcome FROM collection")).containsExactly("FAILED", "FAILED");
    }
    assertThat(site.lake().resolve("session_observation")).doesNotExist();
  }

  @Test
  void aCompanyWithoutSessionsGetsAReportThatSaysSo() {
    try (PlayedSite quiet = PlayedSite.of(folder, NOBODY)) {
      Outcome night = quiet.run("nightly");
      assertThat(night.err()).isEmpty();
      assertThat(night.exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(quiet.read("lake/reports/2026-11-21/report.md"))
          .containsIgnoringCase("no session");
      assertThat(FileTree.files(quiet.lake().resolve("reports/2026-11-21")))
          .contains("report.html", "csv/session_fact.csv");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_ERROR", "GARBAGE", "TRUNCATED", "DROPPED"})
  void aServerThatAnswersBadlyCostsItsTargetOnly(Fault fault) {
    site.glue().faults().onPage(WEST, 2, fault);

    Outcome collected = site.run("collect", "--set", "collect.page-size=3");

    assertThat(collected.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(collected.err()).isEmpty();
    try (DuckDb sql = site.sql()) {
      assertThat(sql.rows("SELECT region, outcome, pages > 1 FROM collection ORDER BY 1"))
          .containsExactly(
              List.of("eu-west-1", "FAILED", "false"), List.of("us-east-1", "COMPLETE", "true"));
      assertThat(sql.column("SELECT DISTINCT region FROM session_observation"))
          .containsExactly("us-east-1");
    }
    assertStagingIsEmpty();
  }

  @Test
  void aTruncatedFileIsNamedAndEveryTableStaysAsItWas() throws IOException {
    Path lake = preparedLake();
    Path damaged =
        lake.resolve(
            FileTree.files(lake).stream()
                .filter(file -> file.startsWith("session_observation/"))
                .findFirst()
                .orElseThrow());
    byte[] whole = Files.readAllBytes(damaged);
    Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));
    Map<String, String> before = tables(lake);

    Outcome analyzed = site.run("analyze", "--rebuild", "--set", "lake.path=" + lake);

    assertThat(analyzed.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(analyzed.err())
        .contains(damaged.getFileName().toString())
        .doesNotContain("\tat ")
        .hasLineCount(1);
    assertThat(tables(lake)).isEqualTo(before);
    assertThat(PlayedSite.runFile(lake))
        .contains("\"outcome\" : \"FAILED\"", "\"exit_code\" : 4", "\"command\" : \"analyze\"");
    assertThat(lake.resolve("staging")).isEmptyDirectory();
    assertThat(lake.resolve("runs/lock")).isEmptyDirectory();
  }

  @Test
  void aSecondRunGivesWayToTheOneAtWork() throws IOException {
    Path lake = preparedLake();
    Files.createDirectories(lake.resolve("runs/lock"));
    Files.writeString(lake.resolve("runs/lock/20300101T000000000Z-aaaa"), "2031-01-01T00:00:00Z\n");
    Map<String, String> before = tables(lake);

    Outcome analyzed = site.run("analyze", "--set", "lake.path=" + lake);

    assertThat(analyzed.exitCode()).isEqualTo(ExitCode.LOCKED);
    assertThat(analyzed.err())
        .contains("20300101T000000000Z-aaaa", lake.toString())
        .hasLineCount(1);
    assertThat(tables(lake)).isEqualTo(before);
    assertThat(lake.resolve("staging")).isEmptyDirectory();
  }

  @Test
  void anEmptyLakeCannotBeAnalyzedOrReportedOn() {
    for (String command : List.of("analyze", "report")) {
      Outcome outcome = site.run(command);
      assertThat(outcome.exitCode()).as(command).isEqualTo(ExitCode.CONFIG);
      assertThat(outcome.err())
          .contains(site.lake().toString(), "run collect first")
          .hasLineCount(1);
    }
    assertThat(site.lake().resolve("reports")).doesNotExist();
  }

  @Test
  void aLakeThatCannotBeWrittenToIsSaidSoBeforeAnyWork() throws IOException {
    Files.writeString(folder.resolve("file"), "not a folder");
    for (String command : List.of("nightly", "collect", "analyze")) {
      Outcome outcome = site.run(command, "--set", "lake.path=" + folder.resolve("file/lake"));
      assertThat(outcome.exitCode()).as(command).isEqualTo(ExitCode.CONFIG);
      assertThat(outcome.err())
          .contains(folder.resolve("file").toString())
          .doesNotContain("\tat ")
          .hasLineCount(1);
    }
    assertThat(site.glue().requests()).isZero();
    assertThat(folder.resolve("file")).hasContent("not a folder");
  }

  @Test
  void sessionsOfAnotherSourceAreRefused() throws IOException {
    Files.createDirectories(site.lake());
    site.write("lake/lake.json", "{\"source\":\"AWS\"}\n");

    Outcome collected = site.run("collect");

    assertThat(collected.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(collected.err()).contains("AWS", "SIMULATED", "lake.path").hasLineCount(1);
    assertThat(site.lake().resolve("session_observation")).doesNotExist();
    assertThat(site.lake().resolve("collection")).doesNotExist();
    assertThat(site.read("lake/lake.json")).contains("AWS");
    assertStagingIsEmpty();
  }

  private void assertStagingIsEmpty() {
    assertThat(site.lake().resolve("staging")).isEmptyDirectory();
  }

  /** A copy of a lake with a night in it. */
  private Path preparedLake() {
    if (prepared == null) {
      prepared = PlayedSite.of(shared, FLEET);
      assertThat(prepared.run("nightly").exitCode()).isZero();
    }
    Path lake = folder.resolve("copy");
    FileTree.copy(prepared.lake(), lake);
    return lake;
  }

  private static Map<String, String> tables(Path lake) {
    Map<String, String> digests = FileTree.digests(lake);
    digests.keySet().removeIf(file -> file.startsWith("runs/"));
    return digests;
  }
}
