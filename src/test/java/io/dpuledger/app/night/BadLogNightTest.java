package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.eventlog.file.LogFolder;
import io.dpuledger.eventlog.recorded.LogLines;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.table.ObjectStore;
import io.dpuledger.testing.DuckDb;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.util.functional.RemoteIterators;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose logs are bad in every way: each is counted and named, and nothing is guessed. */
@Tag("program")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadLogNightTest {
  private static final Fleet FLEET = Fleet.generate(PlayedSite.spec(2, 12));
  private static final String STORE = "spark.hadoop.fs.logs.impl";
  private static final long DAY = 86_400_000;
  private static final String HOSTILE = "line\nbreak \u001b[31m<script>alert(1)</script>.log";

  /**
   * Lists files in a store where a file called broken fails after its first bytes, and counts how
   * often the others are opened.
   */
  public static final class LogStore extends ObjectStore {
    private static final AtomicInteger OPENED = new AtomicInteger();

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      OPENED.addAndGet(file.getName().equals("broken") ? 0 : 1);
      return super.open(file, bufferSize);
    }

    @Override
    public URI getUri() {
      return URI.create("logs:///");
    }

    @Override
    public RemoteIterator<LocatedFileStatus> listFiles(
        org.apache.hadoop.fs.Path folder, boolean isRecursive) {
      List<LocatedFileStatus> files =
          Stream.of(Objects.requireNonNull(pathToFile(folder).listFiles()))
              .map(file -> status(new org.apache.hadoop.fs.Path(folder, file.getName()), file))
              .toList();
      return RemoteIterators.remoteIteratorFromIterable(files);
    }

    private static LocatedFileStatus status(org.apache.hadoop.fs.Path path, File file) {
      return new LocatedFileStatus(
          new FileStatus(file.length(), false, 1, 1, file.lastModified(), path), null);
    }
  }

  @TempDir private static Path shared;
  private static PlayedSite site;
  private static LogFolder logs;
  private static List<SimulatedSession> sessions;
  private static Outcome first;

  @BeforeAll
  static void play() throws IOException {
    site = PlayedSite.of(shared, FLEET);
    logs = new LogFolder(site.file("logs"));
    sessions =
        Stream.of(PlayedSite.EAST, PlayedSite.WEST)
            .flatMap(target -> site.listed(target).stream())
            .filter(session -> session.executionMillis() > 300_000)
            .filter(session -> session.id().matches("[\\w-]+"))
            .limit(2)
            .toList();
    String known = sessions.get(0).id();
    long start = start(sessions.get(0));
    logs.write("empty", new byte[0]);
    logs.write(HOSTILE, "", List.of("some text"));
    logs.write("other", "", application("", start - 1000 * DAY));
    logs.write("job-run", "", application("spark.glue.JOB_RUN_ID=jr_1", start));
    logs.write("not-listed", "", application("spark.dpuledger.session=nobody", start));
    logs.write("yesterday", "", application("spark.dpuledger.session=" + known, start - DAY));
    logs.write("far-future", "", application("spark.dpuledger.session=" + known, Long.MAX_VALUE));
    logs.write("conflict/" + known + "/" + sessions.get(1).id() + "/x", "", application("", start));
    logs.write("one", "", application("spark.dpuledger.session=" + known, start));
    logs.write("two", "", application("spark.dpuledger.session=" + known, start + 1000));
    logs.write("long-line", "", longLine(sessions.get(1).id(), start(sessions.get(1))));
    cut("cut.zstd", application("spark.dpuledger.session=" + known, start));
    logs.write("eventlog_v2_a/events_1_a", "", application("", start));
    logs.write("eventlog_v2_a/events_3_a", "", application("", start));
    logs.write("eventlog_v2_a/appstatus_a", new byte[0]);
    logs.write("eventlog_v2_../events__", "", application("", start));
    logs.write("eventlog_v2_../appstatus_b", new byte[0]);
    logs.write("eventlog_v2_c/events_2_c.zstd.compact", "zstd", application("", start));
    logs.write("eventlog_v2_c/appstatus_c", new byte[0]);
    // Nobody can take read permission from root, so the store fails.
    System.setProperty(STORE, LogStore.class.getName());
    Files.createDirectories(site.file("store"));
    Files.write(site.file("store").resolve("broken"), new byte[100_000]);
    new LogFolder(site.file("store")).write("stored", "", application("", start - 1000 * DAY));
    for (String folder : List.of("logs", "store")) {
      try (Stream<Path> files = Files.walk(site.file(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.setLastModifiedTime(file, FileTime.fromMillis(start + 3_600_000));
        }
      }
    }
    first = night();
  }

  @AfterAll
  static void close() {
    System.clearProperty(STORE);
    site.close();
  }

  private static Outcome night() {
    return site.run(
        "nightly",
        "--set",
        "event-logs.sources=[\"%s\", \"%s\", \"logs://%s\", \"nowhere://bucket/logs\"]"
            .formatted(site.file("logs"), site.file("no-such-folder"), site.file("store")));
  }

  private static long start(SimulatedSession session) {
    return session.createdMillis() + session.readyAfterMillis();
  }

  private static LogLines begun(String property, long start) {
    LogLines lines = LogLines.of("3.5.4-amzn-0");
    if (!property.isEmpty()) {
      lines.property(property.split("=")[0], property.split("=")[1]);
    }
    return lines.started(start).executor("1", start + 1000, 4);
  }

  private static List<String> application(String property, long start) {
    return work(begun(property, start), start)
        .line("com.example.SparkListenerOfNobody", "\"x\":[{}]")
        .jobEnd(1, start + 70_000, "JobSucceeded")
        .ended(start + 100_000)
        .lines();
  }

  private static LogLines work(LogLines lines, long start) {
    lines.job(1, start + 10_000);
    for (int task = 1; task <= 2000; task++) {
      long at = start + 10_000 + task * 7L;
      lines.task(task, at).taskEnd(task, at, at + 20 + task % 13);
    }
    return lines;
  }

  private static List<String> longLine(String id, long start) {
    return begun("spark.dpuledger.session=" + id, start)
        .line(
            "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart",
            "\"physicalPlanDescription\":\"" + "x".repeat(50 << 20) + "\"")
        .ended(start + 100_000)
        .lines();
  }

  private static void cut(String name, List<String> lines) throws IOException {
    Path file = site.file("logs").resolve(name);
    logs.write(name, "zstd", lines);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  @Order(1)
  void eachIsCountedAndNamed() {
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(first.out())
        .contains("Event logs: 17 listed, 17 read, 4 by PROPERTY,")
        .contains("Problems with event logs; the ledger has all of its own figures:")
        .contains("cannot find nowhere://bucket/logs")
        .contains("(eventlog_v2_a) is MISSING_PART", "(eventlog_v2_..) is MISSING_PART")
        .contains("(script?.log) is NOT_A_LOG", "(broken) cannot be read: IOException")
        .doesNotContain("no-such-folder", "\u001b", "<script>");
    assertThat(first.err()).doesNotContain("\u001b", "<script>");
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.column(
                  "SELECT concat_ws(' ', log_state, coalesce(joined_by, unjoined_because), count(*),"
                      + " count(tasks)) FROM spark_activity GROUP BY log_state, joined_by,"
                      + " unjoined_because ORDER BY ALL"))
          .containsExactly(
              "COMPACTED AMBIGUOUS 1 0",
              "CUT NO_START 1 1",
              "CUT PROPERTY 1 1",
              "EMPTY NO_START 1 0",
              "MISSING_PART NO_START 2 0",
              "NOT_A_LOG NO_START 1 0",
              "UNREADABLE NO_START 1 0",
              "WHOLE CONFLICT 1 1",
              "WHOLE JOB_RUN 1 1",
              "WHOLE NO_SESSION 2 2",
              "WHOLE OTHER_TIME 1 1",
              "WHOLE PROPERTY 3 3",
              "WHOLE UNKNOWN_SESSION 1 1");
    }
  }

  @Test
  @Order(2)
  void theReportCountsThoseThatItLeavesOut() throws IOException {
    Path page = newestReport();
    assertThat(Files.readString(page).replace("\\", ""))
        .contains("Event logs left out")
        .contains("6 without figures", "NOT_A_LOG 1", "UNREADABLE 1")
        .contains("6 joined to no session", "NO_SESSION 2", "UNKNOWN_SESSION 1");
  }

  private static Path newestReport() throws IOException {
    try (Stream<Path> days = Files.list(site.lake().resolve("reports"))) {
      return days.max(java.util.Comparator.naturalOrder()).orElseThrow().resolve("report.md");
    }
  }

  /** Neither a log that names its time wrongly nor one that could be of several sessions. */
  @Test
  @Order(2)
  void nothingIsGuessed() {
    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT session_id, list_sum(job_millis) FROM session_fact"
                      + " WHERE len(job_millis) > 0 ORDER BY 1"))
          .containsExactlyInAnyOrder(
              List.of(sessions.get(0).id(), "61000"), List.of(sessions.get(1).id(), "0"));
    }
  }

  @Test
  @Order(3)
  void theNextNightReadsOnlyWhatCouldNotBeRead() {
    assertThat(LogStore.OPENED).hasValue(1);
    Outcome second = night();
    assertThat(LogStore.OPENED).hasValue(1);
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(second.out())
        .contains("Event logs: 17 listed, 1 read")
        .contains("(broken) cannot be read: IOException", "cannot find nowhere://bucket/logs")
        .doesNotContain("is MISSING_PART", "is NOT_A_LOG");
  }
}
