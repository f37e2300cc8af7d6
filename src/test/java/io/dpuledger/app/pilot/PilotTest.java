package io.dpuledger.app.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.command.PilotCommand;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.Fault;
import io.dpuledger.simulator.Operation;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("program")
class PilotTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(3, 140));

  /** Also the name of a kind of session. */
  private static final String A_TOOL = "dbt-glue";

  @TempDir private Path folder;
  private PlayedSite site;

  @BeforeEach
  void openSite() {
    site = PlayedSite.of(folder, FLEET);
    site.glue().clock(PlayedSite.LAST_DAY.atTime(LocalTime.of(15, 0)).toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void oneRunSaysWhatTheAccountShowsAndNamesNobody() throws IOException {
    Outcome outcome = pilot();

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    String file = site.read("pilot.json");
    JsonNode found = new ObjectMapper().readTree(file);
    assertThat(found.at("/targets/0/listing/order").asText()).isEqualTo("oldest first");
    assertThat(found.at("/targets/0/listing/sessions").asInt())
        .isEqualTo(site.listed(PlayedSite.EAST).size());
    assertThat(found.at("/targets/0/simulated").asBoolean()).isTrue();
    assertThat(found.at("/targets/0/defaultPageSize").asText()).contains("100");
    assertThat(found.at("/targets/0/madeUpToken").asText()).isEqualTo("InvalidInputException");
    JsonNode ready = found.at("/sessions/fieldsByStatus/READY");
    assertThat(ready.path("objects").asInt()).isPositive();
    assertThat(ready.has("ExecutionTime")).isFalse();
    assertThat(ready.has("MaxCapacity")).isTrue();
    assertThat(found.at("/statements/outcomesBySessionStatus/STOPPED, null").fieldNames())
        .toIterable()
        .containsExactly("IllegalSessionStateException");
    assertThat(found.at("/statements/fieldsByState/AVAILABLE/Code").toString())
        .startsWith("{\"empty text\":");
    assertThat(found.at("/tags/outcomesBySessionStatus/READY/readable").asInt()).isPositive();
    assertThat(file)
        .doesNotContain("hunter2", "salary", "012345678901", "arn:aws:iam", "jdbc", "alert(1)");
    assertThat(names()).isNotEmpty().noneMatch(file::contains);
    assertThat(outcome.out()).doesNotContain("hunter2", "salary");
    assertThat(names()).noneMatch(outcome.out()::contains);
  }

  /** What people chose, of all sessions that are listed. */
  private List<String> names() {
    return Stream.of(PlayedSite.EAST, PlayedSite.WEST)
        .flatMap(target -> site.listed(target).stream())
        .flatMap(PilotTest::names)
        .filter(name -> name.length() > 5 && !name.equals(A_TOOL))
        .distinct()
        .toList();
  }

  private static Stream<String> names(SimulatedSession session) {
    return Stream.of(
            Stream.of(session.id(), session.setup().roleArn(session.target())),
            session.setup().tags().values().stream(),
            Stream.ofNullable(session.setup().description()))
        .flatMap(names -> names);
  }

  @Test
  void itMakesNoMoreCallsThanItSaysAndOnlyThoseThatRead() {
    Outcome outcome = pilot("--sessions", "2", "--pages", "1");
    assertThat(outcome.out())
        .contains("It makes at most 21 calls for each target, and 1000 a second.");
    assertThat(site.glue().requests()).isBetween(10L, 2 * (21L + 1));
  }

  @Test
  void newestFirstIsSeen() {
    site.glue().listNewestFirst();
    assertThat(pilot("--set", "collect.page-size=50").out())
        .contains("In which order are sessions listed?\n    newest first");
  }

  @Test
  void whatIsRefusedIsAFinding() {
    site.glue().faults().always(PlayedSite.EAST, Operation.LIST_STATEMENTS, Fault.DENIED);
    site.glue().faults().always(PlayedSite.EAST, Operation.GET_TAGS, Fault.DENIED);
    site.glue().faults().always(PlayedSite.WEST, Fault.DENIED);

    Outcome outcome = pilot();

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out())
        .contains("eu-west-1: 1 x ListSessions: AccessDeniedException", "x AccessDeniedException");
    assertThat(site.read("pilot.json")).contains("GetTags: AccessDeniedException");
  }

  @Test
  void anAnswerThatIsNoJsonIsAFindingAndNotShown() {
    site.glue().faults().alwaysSay(PlayedSite.EAST, 200, "<html>hunter2");
    Outcome outcome = pilot("--region", "us-east-1");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out() + site.read("pilot.json"))
        .contains("ListSessions: NoUsableAnswer")
        .doesNotContain("hunter2");
  }

  @Test
  void billsTrailsAndEventLogsAreReadAndNoneOfTheirTextsIsKept() throws IOException {
    EvidenceFolder evidence = new EvidenceFolder(folder);
    SimulatedSession billed =
        site.listed(PlayedSite.EAST).stream()
            .filter(session -> session.hasEndedBy(site.glue().clock()))
            .filter(session -> session.executionMillis() > 600_000)
            .filter(session -> session.setup().dpuSecondsReported())
            .findFirst()
            .orElseThrow();
    String arn = "arn:aws:glue:us-east-1:012345678901:session/" + billed.id();

    Outcome outcome =
        pilot(
            "--bill", evidence.parquetBill(arn, billed.dpuSeconds() / 3600).toString(),
            "--bill", evidence.csvBill().toString(),
            "--trail", evidence.trail().toString(),
            "--event-log", evidence.eventLogs().toString());

    assertThat(outcome.exitCode()).isZero();
    String file = site.read("pilot.json");
    JsonNode found = new ObjectMapper().readTree(file);
    assertThat(found.at("/bill/glueLines").asInt()).isEqualTo(4);
    assertThat(found.at("/bill/columns/CUR 2.0").toString())
        .contains(
            "line_item_usage_start_date: INT64 TIMESTAMP(MILLIS,true)",
            "line_item_usage_end_date: INT96");
    assertThat(found.at("/bill/resourceIdsByOperation/GlueInteractiveSession").toString())
        .contains("\"ARN of a Glue session\":1");
    assertThat(found.at("/bill/resourceTags/tags").asInt()).isEqualTo(1);
    assertThat(found.at("/bill/manifests/each of columns/name/text").asInt()).isEqualTo(1);
    assertThat(outcome.out()).contains("x billed as DPUSeconds", "x not billed");
    assertThat(found.at("/trail/code/RunStatement/in clear").asInt()).isEqualTo(1);
    assertThat(found.at("/eventLogs/sparkVersions/3.5.4-amzn-0").asInt()).isEqualTo(1);
    assertThat(found.at("/eventLogs/events/(unreadable line)").asInt()).isEqualTo(1);
    assertThat(file).doesNotContain("hunter2", "salary", billed.id(), "012345678901");
  }

  @Test
  void anAccountThatIsNoTargetAndAFileThatIsNotThereEndIn2() {
    Outcome account = pilot("--account", "999999999999");
    assertThat(account.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(account.err()).contains("no target of collect.targets");
    Outcome file = pilot("--bill", folder.resolve("none").toString());
    assertThat(file.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(file.err()).contains("there is no file at").hasLineCount(1);
  }

  @Test
  void nothingIsWrittenUnlessSomebodySaysSo() {
    int exitCode =
        new CommandLine(
                new PilotCommand(
                    new ProgramContext(Map.of(), () -> site.glue().clock()),
                    InputStream.nullInputStream()))
            .execute(
                "--config",
                site.file("site.conf").toString(),
                "--calls-per-second",
                "1000",
                "--no-statements",
                "--no-tags",
                "--out",
                site.file("pilot.json").toString());
    assertThat(exitCode).isEqualTo(ExitCode.CONFIG);
    assertThat(Files.exists(site.file("pilot.json"))).isFalse();
  }

  @Test
  void theSimulatedAccountNeedsNothingOfTheConfiguration() {
    Outcome outcome = pilot("--simulate", "--set", "collect.page-size=1000");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("sessions, all, simulated");
    assertThat(site.glue().requests()).isZero();
  }

  private Outcome pilot(String... arguments) {
    return site.run(
        "pilot",
        Stream.concat(
                Stream.of(
                    "--yes",
                    "--calls-per-second",
                    "1000",
                    "--out",
                    site.file("pilot.json").toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }
}
