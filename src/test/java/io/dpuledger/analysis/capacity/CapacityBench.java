package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.testing.SparkTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the sweep takes over ten million sessions of a year, out of Parquet: {@code
 * scripts/bench --only capacity}. Not a test by name, so no build runs it.
 */
class CapacityBench extends SparkTest {
  private static final long SESSIONS = Long.getLong("bench.sessions", 10_000_000);
  private static final long FIRST = 1_764_000_000_000L;
  private static final long YEAR = 365L * 86_400_000;

  @TempDir private Path folder;

  @Test
  void sweep() {
    spark().conf().set("spark.sql.shuffle.partitions", "8");
    String facts = folder.resolve("facts").toString();
    made().write().parquet(facts);

    long started = System.nanoTime();
    List<CapacityHour> hours =
        new HourlyCapacity(List.of())
            .sweep(Rows.of(spark().read().parquet(facts), FactEvents.COLUMNS));
    double seconds = (System.nanoTime() - started) / 1e9;

    assertThat(hours.stream().map(CapacityHour::events).filter(Objects::nonNull))
        .extracting(HourSums::started)
        .satisfies(
            born -> assertThat(born.stream().mapToLong(Long::longValue).sum()).isEqualTo(SESSIONS));
    System.out.printf(
        "capacity: %,d sessions into %,d hours in %.1f s, at most %,d at a time%n",
        SESSIONS,
        hours.size(),
        seconds,
        hours.stream().mapToInt(CapacityHour::peakSessions).max().orElse(0));
  }

  /** In two accounts and ten regions; most live for minutes, every hundredth for two days. */
  private Dataset<Row> made() {
    Column born = lit(FIRST).plus(dice("born", YEAR));
    Column lives =
        when(col("id").mod(100).equalTo(0), lit(172_800_000L))
            .otherwise(lit(1L).plus(dice("lives", 5_400_000)));
    return spark()
        .range(SESSIONS)
        .select(
            when(col("id").mod(2).equalTo(0), "012345678901")
                .otherwise("111122223333")
                .as(SessionFactTable.ACCOUNT_ID),
            expr("concat('region-', id % 10)").as(SessionFactTable.REGION),
            lit("DPU").as(SessionFactTable.CAPACITY_UNIT),
            lit(5).cast(ColumnTypes.UNITS).as(SessionFactTable.CAPACITY_UNITS),
            timestamp_millis(born).as(SessionFactTable.CREATED_ON),
            timestamp_millis(born.plus(lives)).as(SessionFactTable.ENDED_ON),
            when(col("id").mod(50).equalTo(0), "NETWORK").as(SessionFactTable.FAILURE_CLASS));
  }

  private static Column dice(String salt, long sides) {
    return pmod(xxhash64(col("id"), lit(salt)), lit(sides));
  }
}
