package io.dpuledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.command.ConfigOptions;
import io.dpuledger.app.night.AsOfDay;
import io.dpuledger.app.night.ReportStage;
import io.dpuledger.app.run.Run;
import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.Sources;
import io.dpuledger.report.Reports;
import io.dpuledger.report.figures.LedgerReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * How long the report takes in all its forms, out of the tables of a lake: {@code scripts/bench
 * --only report}. Not a test by name, so no build runs it.
 */
class ReportBench {
  private static final int UNCOUNTED = 5;
  private static final int RUNS = 9;

  @Test
  void write() {
    ConfigOptions options = new ConfigOptions();
    new CommandLine(new Configured(options))
        .parseArgs(
            "--config",
            System.getProperty("bench.config"),
            "--set",
            "lake.path=" + System.getProperty("bench.lake"));
    Run run = options.startRun(Map.of(), Clock.systemUTC());
    // As spark-submit sets them, see scripts/spark/local.conf.
    Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.sql.shuffle.partitions", "2",
            "spark.default.parallelism", "2",
            "spark.sql.adaptive.enabled", "false")
        .forEach(System::setProperty);
    try (SparkSessions spark = SparkSessions.opening("report")) {
      write(new Ledger(spark.session(), run.lake()), run);
    }
  }

  private static void write(Ledger ledger, Run run) {
    LocalDate day = AsOfDay.of(ledger, Optional.empty());

    LedgerReport report = timed("read, written with all CSV", () -> written(run, ledger, day));
    int bytes =
        timed("rendered from what was read", () -> Reports.render(report)).values().stream()
            .mapToInt(file -> file.length)
            .sum();
    assertThat(bytes).isPositive();
    System.out.printf("report: of %,d sessions, %,d bytes without CSV%n", sessions(report), bytes);
  }

  private static LedgerReport written(Run run, Ledger ledger, LocalDate day) {
    ReportStage stage = new ReportStage(run, ledger);
    stage.ask(day, Sources.ofPublished(ledger.store()), ledger.state());
    stage.take();
    return stage.write().report();
  }

  private static long sessions(LedgerReport report) {
    return report.sections().stream()
        .mapToLong(section -> section.totals().sessionsStarted())
        .sum();
  }

  /** Does it over and over in this JVM; prints the first time, and the median once it is warm. */
  private static <T> T timed(String what, Supplier<T> work) {
    double[] seconds = new double[UNCOUNTED + RUNS];
    T result = null;
    for (int i = 0; i < seconds.length; i++) {
      long started = System.nanoTime();
      result = work.get();
      seconds[i] = (System.nanoTime() - started) / 1e9;
    }
    double[] warm = Arrays.copyOfRange(seconds, UNCOUNTED, seconds.length);
    Arrays.sort(warm);
    System.out.printf(
        "report: %s: first %.2f s, warm %.2f s (%.2f to %.2f)%n",
        what, seconds[0], warm[RUNS / 2], warm[0], warm[RUNS - 1]);
    return result;
  }

  @CommandLine.Command
  private record Configured(@CommandLine.Mixin ConfigOptions options) {}
}
