package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.night.Tables;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.JobCounter;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.CountingFileSystem;
import io.dpuledger.testing.CountingFileSystem.Call;
import io.dpuledger.testing.CountingFileSystem.Request;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night asks of a store that bills and waits for each request. */
@Tag("program")
class NightRequestsTest {
  private static final int DAYS = 12;

  /** Each request is tens of milliseconds, and 12 days of history have 60 files of days. */
  private static final int BUDGET = 230;

  private static final int REPORT_BUDGET = 170;

  /** Of Spark with a plan that adapts, where each shuffle is a job of its own. */
  private static final int JOBS = 42;

  @TempDir private static Path folder;
  private static PlayedSite site;
  private static Counted night;
  private static Counted report;
  private static int jobs;
  private static Map<String, String> ofTheNight;

  /** The requests of one run. */
  private record Counted(List<Request> requests, Map<String, Map<Call, Long>> byTable) {
    Map<String, Long> each(Call call, Predicate<String> path) {
      return requests.stream()
          .filter(request -> request.call() == call && path.test(request.path()))
          .collect(Collectors.groupingBy(Request::path, Collectors.counting()));
    }
  }

  @BeforeAll
  static void play() {
    System.setProperty("spark.hadoop.fs.counted.impl", CountingFileSystem.class.getName());
    site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(DAYS, 40)));
    LocalDate before = PlayedSite.LAST_DAY.minusDays(1);
    site.pollByTheHour(PlayedSite.night(before), 1, "--set", "lake.path=" + lake());
    run("nightly", before);
    int jobsBefore = JobCounter.jobs();
    night = counted("nightly", PlayedSite.LAST_DAY);
    jobs = JobCounter.jobs() - jobsBefore;
    ofTheNight = written();
    report = counted("report", PlayedSite.LAST_DAY);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String lake() {
    return "counted://" + site.lake();
  }

  private static void run(String command, LocalDate day) {
    site.glue().clock(PlayedSite.night(day));
    Outcome outcome = site.run(command, "--set", "lake.path=" + lake());
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
  }

  private static Counted counted(String command, LocalDate day) {
    CountingFileSystem.reset();
    run(command, day);
    return new Counted(
        CountingFileSystem.requests(),
        CountingFileSystem.counts(new org.apache.hadoop.fs.Path(lake())));
  }

  @Test
  void aNightOpensNoFileOfATableTwice() {
    assertThat(night.each(Call.OPEN, path -> path.endsWith(".parquet")))
        .hasSizeGreaterThan(4 * DAYS)
        .allSatisfy((file, opens) -> assertThat(opens).as(file).isEqualTo(1));
  }

  @Test
  void aReportAloneOpensNoFileOfATableTwice() {
    assertThat(report.each(Call.OPEN, path -> path.endsWith(".parquet")))
        .hasSizeGreaterThan(DAYS)
        .allSatisfy((file, opens) -> assertThat(opens).as(file).isEqualTo(1));
  }

  @Test
  void aReportAloneWritesWhatTheNightWrote() {
    assertThat(ofTheNight).hasSizeGreaterThan(20);
    Map<String, String> alone = written();
    assertThat(alone.keySet()).isEqualTo(ofTheNight.keySet());
    alone.forEach((file, text) -> assertThat(text).as(file).isEqualTo(ofTheNight.get(file)));
  }

  /** The files of the report, without the time at which they were made. */
  private static Map<String, String> written() {
    Path reports = site.lake().resolve("reports");
    return FileTree.files(reports).stream()
        .filter(file -> !file.endsWith(".xlsx"))
        .collect(
            Collectors.toMap(
                file -> file,
                file ->
                    site.read("lake/reports/" + file)
                        .replaceAll("2031-01-01[T ][0-9:.]+Z?", "then")));
  }

  @Test
  void noTableIsListedTwice() {
    Set<String> tables = Tables.all().stream().map(TableSchema::name).collect(Collectors.toSet());
    for (Counted run : List.of(night, report)) {
      assertThat(run.byTable())
          .allSatisfy(
              (table, calls) -> {
                if (tables.contains(table)) {
                  assertThat(calls.getOrDefault(Call.LIST, 0L)).as(table).isLessThanOrEqualTo(1);
                }
              });
    }
  }

  @Test
  void aNightStaysWithinItsBudget() {
    assertThat(night.requests()).as("%s", night.byTable()).hasSizeLessThanOrEqualTo(BUDGET);
    assertThat(report.requests())
        .as("%s", report.byTable())
        .hasSizeLessThanOrEqualTo(REPORT_BUDGET);
    assertThat(jobs).isLessThanOrEqualTo(JOBS);
  }
}
