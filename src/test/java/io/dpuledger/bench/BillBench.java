package io.dpuledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.SparkSessions;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.bill.reading.BillReading;
import io.dpuledger.bill.reading.KnownBill;
import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to read a bill of all services, once and cold: {@code scripts/bench --only
 * bill}. Not a test by name, so no build runs it.
 */
class BillBench {
  private static final Path MEMORY = Path.of("/proc/self/status");

  @Test
  void read() throws IOException {
    // As spark-submit sets them, see scripts/spark/local.conf.
    Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.sql.adaptive.enabled", "false")
        .forEach(System::setProperty);
    try (SparkSessions spark = SparkSessions.opening("bill")) {
      BillReading reading =
          new BillReading(
              spark.session(),
              new LakeFiles(new Configuration()),
              id -> id,
              Instant.parse("2026-11-20T03:00:00Z"),
              new KnownBill(List.of(), month -> List.of()));
      long started = System.nanoTime();
      BillReading.Result read = reading.of(List.of(System.getProperty("bench.bill")));
      double seconds = (System.nanoTime() - started) / 1e9;
      assertThat(read.problems()).isEmpty();
      BillMonth month = read.months().get(0);
      BillDelivery delivery = month.deliveries().get(0);
      System.out.printf(
          "bill: %,d rows, %,d of sessions, %d MB, %.1f s; peak of the process %s%n",
          delivery.rows(), delivery.sessionRows(), delivery.bytes() >> 20, seconds, peak());
      System.out.printf(
          "bill: %,d rows of days, %,d of sessions%n",
          month.daily().size(), month.sessions().size());
    }
  }

  /** Where the machine says it. */
  private static String peak() throws IOException {
    if (!Files.exists(MEMORY)) {
      return "unknown";
    }
    return Files.readAllLines(MEMORY).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }
}
