package io.dpuledger.simulator.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.activity.Named;
import io.dpuledger.eventlog.file.LogState;
import io.dpuledger.eventlog.file.ReadLog;
import io.dpuledger.simulator.spark.SparkTruth.Work;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.LogForm;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.util.JsonProtocol;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of a fleet against the truth about it. */
class SparkLogsTest {
  /** An application starts a little before its session is READY. */
  private static final long START_MILLIS = 3_000;

  @TempDir private static Path folder;
  private static List<SparkTruth> truths;
  private static Map<String, ReadLog> logs;

  @BeforeAll
  static void write() {
    truths = SparkLogs.write(LogsOfAFleet.FLEET, LogsOfAFleet.LOGS, folder.resolve("logs"));
    logs = LogsOfAFleet.read(folder.resolve("logs"));
  }

  @Test
  void thereIsWorkOfEveryKindInLogsOfEveryForm() {
    assertThat(truths).hasSizeBetween(30, 90);
    assertThat(truths.stream().map(SparkTruth::style).distinct()).hasSizeGreaterThan(4);
    assertThat(truths.stream().map(SparkTruth::naming).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Naming.class));
    assertThat(logs.keySet())
        .anyMatch(path -> path.endsWith(".lz4"))
        .anyMatch(path -> path.endsWith(".snappy"))
        .anyMatch(path -> path.endsWith(".zstd"))
        .anyMatch(path -> path.endsWith(".inprogress"))
        .anyMatch(path -> path.contains("/eventlog_v2_"));
    assertThat(truths).anyMatch(truth -> truth.applications() == 2);
    assertThat(truths).anyMatch(truth -> truth.work().jobOutsideMillis() > 0);
  }

  @Test
  void noLogIsDamagedAndNoEventIsLost() {
    assertThat(logs.values().stream().map(ReadLog::state).collect(Collectors.toSet()))
        .contains(LogState.WHOLE, LogState.OPEN)
        .noneMatch(LogState::isFault);
    logs.forEach(
        (path, log) -> {
          Activity activity = log.activity();
          assertThat(activity.lostEvents()).as(path).isZero();
          assertThat(activity.backwardTasks()).as(path).isZero();
        });
    assertThat(logs.values()).filteredOn(log -> log.activity().named().isOfJob()).hasSize(5);
  }

  @Test
  void aWholeLogSaysWhatTrulyHappened() {
    int compared = 0;
    for (SparkTruth truth : truths) {
      Optional<ReadLog> log = ofOneApplication(truth);
      if (log.isEmpty() || !truth.isWhole()) {
        continue;
      }
      Activity activity = log.orElseThrow().activity();
      Work work = truth.work();
      assertThat(activity.jobs().millis()).as(truth.toString()).isEqualTo(work.jobMillis());
      assertThat(activity.tasks().busyMillis()).isEqualTo(work.busySlotMillis());
      assertThat(activity.jobs().slotMillis()).isEqualTo(work.jobSlotMillis());
      assertThat(activity.slots().millis())
          .isBetween(work.slotMillis(), work.slotMillis() + START_MILLIS * activity.slots().most());
      compared++;
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static Optional<ReadLog> ofOneApplication(SparkTruth truth) {
    String id = truth.session().id();
    List<ReadLog> found =
        logs.entrySet().stream()
            .filter(
                log -> {
                  Named named = log.getValue().activity().named();
                  return id.equals(named.sessionInProperty())
                      || id.equals(named.sessionInCommand())
                      || log.getKey().contains("/" + id + "/");
                })
            .map(Map.Entry::getValue)
            .toList();
    return truth.applications() == 1 && found.size() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  @Test
  void statementsTakeAsLongAsTheFleetSays() {
    for (SparkTruth truth : truths) {
      if (truth.session().endedOn().isBefore(LogsOfAFleet.AS_OF)) {
        Work work = truth.work();
        assertThat(work.jobMillis() + work.statementOnlyMillis() + work.nothingMillis())
            .isEqualTo(truth.session().executionMillis());
        assertThat(work.nothingMillis() + work.jobOutsideMillis())
            .as(truth.toString())
            .isEqualTo(truth.session().idleMillis());
      }
    }
  }

  @Test
  void onlySortsSpill() {
    for (SparkTruth truth : truths) {
      for (SparkTruth.Fewer fewer : truth.fewer()) {
        assertThat(fewer.spills())
            .as(truth.toString())
            .isIn(truth.style() == Style.SPILLING, truth.style() == Style.TIGHT);
        if (fewer.workers() == 2 && truth.work().jobMillis() > 0) {
          assertThat(fewer.spanMillis()).as(truth.toString()).isPositive();
        }
      }
    }
  }

  @Test
  void eachKindOfWorkBreaksInItsOwnWay() {
    assertThat(onTwoWorkers(Style.LIGHT)).noneMatch(fewer -> fewer.fails() || fewer.spills());
    assertThat(onTwoWorkers(Style.BUSY)).noneMatch(fewer -> fewer.fails() || fewer.spills());
    assertThat(onTwoWorkers(Style.HEAVY)).anyMatch(SparkTruth.Fewer::fails);
    assertThat(onTwoWorkers(Style.TIGHT)).anyMatch(SparkTruth.Fewer::spills);
    assertThat(onTwoWorkers(Style.KEEPING)).anyMatch(SparkTruth.Fewer::computesAgain);
  }

  private static List<SparkTruth.Fewer> onTwoWorkers(Style style) {
    Writers writers =
        new Writers(
            "risk-analytics",
            "G.2X",
            2,
            LogsOfAFleet.SPEC.lastDay(),
            List.of(style),
            List.of(Naming.PROPERTY),
            List.of(LogForm.ZSTD),
            0,
            0);
    SparkSpec spec = new SparkSpec(1, LogsOfAFleet.LATER, List.of(writers), 0);
    return SparkLogs.write(LogsOfAFleet.FLEET, spec, folder.resolve(style.name())).stream()
        .flatMap(truth -> truth.fewer().stream().filter(fewer -> fewer.workers() == 2))
        .toList();
  }

  @Test
  void sparkItselfReadsEveryLine() throws IOException {
    for (Path file : plainFiles()) {
      for (String line : Files.readAllLines(file)) {
        assertThatCode(() -> JsonProtocol.sparkEventFromJson(line))
            .as(line)
            .doesNotThrowAnyException();
      }
    }
  }

  private static List<Path> plainFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("spark-application-\\d+"))
          .limit(3)
          .toList();
    }
  }

  @Test
  void theSameSpecGivesTheSameFiles() throws IOException {
    Path again = folder.resolve("again");
    assertThat(SparkLogs.write(LogsOfAFleet.FLEET, LogsOfAFleet.LOGS, again)).isEqualTo(truths);
    try (Stream<Path> files = Files.walk(again)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file)
            .hasSameBinaryContentAs(folder.resolve("logs").resolve(again.relativize(file)));
      }
    }
    FileTree.delete(again);
  }

  @Test
  void theTruthIsAFileOfItsOwn() throws IOException {
    Path file = folder.resolve("truth.jsonl");
    SparkTruthFile.write(truths, file);
    assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
        .hasSameSizeAs(truths)
        .allMatch(line -> line.startsWith("{\"account_id\":") && line.endsWith("}"));
  }

  @Test
  void sessionsThatWriteLogsSayWhere() {
    assertThat(
            LoggingFleet.of(LogsOfAFleet.FLEET, LogsOfAFleet.LOGS).sessions().stream()
                .filter(
                    session ->
                        Objects.requireNonNullElse(
                                session.setup().arguments().get("--spark-event-logs-path"), "")
                            .startsWith("s3://"))
                .map(session -> session.id() + session.createdMillis()))
        .containsExactlyElementsOf(
            truths.stream()
                .map(truth -> truth.session().id() + truth.session().createdMillis())
                .toList());
  }
}
