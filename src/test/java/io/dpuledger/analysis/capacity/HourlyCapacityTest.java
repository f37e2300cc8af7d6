package io.dpuledger.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.CapacityUnit;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HourlyCapacityTest extends SparkTest {
  private static final StructType FACTS =
      new StructType()
          .add(SessionFactTable.ACCOUNT_ID, ColumnTypes.STRING)
          .add(SessionFactTable.REGION, ColumnTypes.STRING)
          .add(SessionFactTable.CAPACITY_UNIT, ColumnTypes.STRING)
          .add(SessionFactTable.CAPACITY_UNITS, ColumnTypes.UNITS)
          .add(SessionFactTable.CREATED_ON, ColumnTypes.TIMESTAMP)
          .add(SessionFactTable.ENDED_ON, ColumnTypes.TIMESTAMP)
          .add(SessionFactTable.FAILURE_CLASS, ColumnTypes.STRING);

  private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").getEpochSecond();
  private static final long HOUR = 3600;
  private static final int QUOTA = 100;

  @Test
  void theLastToLeaveMakesRoomForTheNextAtTheSameInstant() {
    List<Row> hours =
        hours(
            session(NOON, NOON + 1800, "5"),
            session(NOON + 1800, NOON + HOUR, "10"),
            session(NOON + 900, NOON + 1000, "2"));

    assertThat(hours).hasSize(1);
    Row hour = hours.get(0);
    assertThat(hour.<Integer>getAs(CapacityHourlyTable.PEAK_SESSIONS)).isEqualTo(2);
    assertThat(hour.<BigDecimal>getAs(CapacityHourlyTable.PEAK_UNITS)).isEqualByComparingTo("10");
    assertThat(hour.<Timestamp>getAs(CapacityHourlyTable.PEAK_AT)).isEqualTo(at(NOON + 900));
    assertThat(hour.<Long>getAs(CapacityHourlyTable.SESSIONS_STARTED)).isEqualTo(3);
    assertThat(hour.<BigDecimal>getAs(CapacityHourlyTable.QUOTA_UNITS)).isEqualByComparingTo("100");
    assertThat(hour.<Double>getAs(CapacityHourlyTable.MEAN_SESSIONS))
        .isCloseTo(1 + 100 / 3600.0, within(1e-9));
    assertThat(hour.<BigDecimal>getAs(CapacityHourlyTable.MEAN_UNITS))
        .isCloseTo(new BigDecimal("7.555556"), within(new BigDecimal("0.000001")));
  }

  @Test
  void anHourInWhichNothingBeginsOrEndsIsSweptToo() {
    List<Row> hours = hours(session(NOON + 1800, NOON + 14 * HOUR, "5"));

    assertThat(hours).hasSize(14);
    assertThat(hours.get(0).<Double>getAs(CapacityHourlyTable.MEAN_SESSIONS)).isEqualTo(0.5);
    assertThat(hours.subList(1, 14))
        .allMatch(hour -> hour.<Integer>getAs(CapacityHourlyTable.PEAK_SESSIONS) == 1)
        .allMatch(hour -> hour.<Double>getAs(CapacityHourlyTable.MEAN_SESSIONS) == 1)
        .allMatch(hour -> hour.<Long>getAs(CapacityHourlyTable.SESSIONS_STARTED) == 0);
    assertThat(hours.get(13).<String>getAs(CapacityHourlyTable.USAGE_DATE)).isEqualTo("2026-11-21");
  }

  @Test
  void whoFailedOrHasNoKnownSizeIsCounted() {
    List<Row> hours =
        hours(
            row(NOON, NOON + 30, "5", "NETWORK"),
            row(NOON + 60, NOON + 90, null, null),
            row(NOON + 70, NOON + 70, "1", null));

    Row hour = hours.get(0);
    assertThat(hour.<Long>getAs(CapacityHourlyTable.SESSIONS_FAILED)).isEqualTo(1);
    assertThat(hour.<Long>getAs("failed_network")).isEqualTo(1);
    assertThat(hour.<Long>getAs("failed_capacity")).isZero();
    assertThat(hour.<Long>getAs(CapacityHourlyTable.UNSIZED_SESSIONS)).isEqualTo(1);
    assertThat(hour.<Integer>getAs(CapacityHourlyTable.PEAK_SESSIONS)).isEqualTo(2);
    assertThat(hour.<BigDecimal>getAs(CapacityHourlyTable.PEAK_UNITS)).isEqualByComparingTo("5");
  }

  /**
   * Above eighty of a hundred units: not at eighty, and on into an hour in which nothing begins.
   */
  @Test
  void timeNearTheQuotaIsCountedToTheSecond() {
    List<Row> hours =
        hours(
            session(NOON + 100, NOON + 4 * HOUR, "80"),
            session(NOON + 600, NOON + 900, "0.5"),
            session(NOON + 700, NOON + 800, "40"),
            session(NOON + 3000, NOON + 3 * HOUR + 60, "1"));

    assertThat(hours)
        .extracting(hour -> hour.<BigDecimal>getAs(CapacityHourlyTable.SECONDS_NEAR_QUOTA))
        .containsExactly(seconds(900), seconds(3600), seconds(3600), seconds(60));
  }

  private static BigDecimal seconds(int seconds) {
    return BigDecimal.valueOf(seconds).setScale(3);
  }

  /** Ten thousand sessions, some of days, counted second by second. */
  @Test
  void everyPeakIsWhatASecondBySecondCountFinds() {
    Random random = new Random(7);
    int days = 6;
    List<Row> sessions = new ArrayList<>();
    int[] running = new int[days * 86_400];
    for (int i = 0; i < 10_000; i++) {
      int born = random.nextInt(3 * 86_400);
      // Every tenth begins or ends on the hour.
      born -= i % 10 == 0 ? born % 3600 : 0;
      int lives = 1 + (int) Math.min(2 * 86_400, Math.exp(random.nextGaussian() * 2 + 6));
      sessions.add(session(NOON + born, NOON + born + lives, "5"));
      for (int second = born; second < born + lives; second++) {
        running[second]++;
      }
    }

    Map<Long, Row> hours = new HashMap<>();
    hours(sessions.toArray(Row[]::new))
        .forEach(
            row ->
                hours.put(
                    row.<Timestamp>getAs(CapacityHourlyTable.HOUR_START).getTime() / 1000, row));
    for (int hour = 0; hour < days * 24; hour++) {
      int peak = 0;
      long seconds = 0;
      int near = 0;
      for (int second = hour * 3600; second < (hour + 1) * 3600; second++) {
        peak = Math.max(peak, running[second]);
        seconds += running[second];
        near += 5 * running[second] > 0.8 * QUOTA ? 1 : 0;
      }
      Row swept = hours.remove(NOON + hour * HOUR);
      if (peak == 0) {
        assertThat(swept).isNull();
      } else {
        assertThat(swept.<Integer>getAs(CapacityHourlyTable.PEAK_SESSIONS)).isEqualTo(peak);
        assertThat(swept.<BigDecimal>getAs(CapacityHourlyTable.PEAK_UNITS))
            .isEqualByComparingTo(BigDecimal.valueOf(5L * peak));
        assertThat(swept.<Double>getAs(CapacityHourlyTable.MEAN_SESSIONS))
            .isCloseTo(seconds / 3600.0, within(1e-9));
        assertThat(swept.<BigDecimal>getAs(CapacityHourlyTable.SECONDS_NEAR_QUOTA))
            .isEqualByComparingTo(seconds(near));
        int peakAt =
            (int) (swept.<Timestamp>getAs(CapacityHourlyTable.PEAK_AT).getTime() / 1000 - NOON);
        assertThat(running[peakAt]).isEqualTo(peak);
      }
    }
    assertThat(hours).isEmpty();
  }

  private List<Row> hours(Row... facts) {
    CapacityQuota quota =
        new CapacityQuota("012345678901", "us-east-1", CapacityUnit.DPU, new BigDecimal(QUOTA));
    return new HourlyCapacity(List.of(quota))
        .sweep(spark().createDataFrame(List.of(facts), FACTS))
        .orderBy(CapacityHourlyTable.HOUR_START)
        .collectAsList();
  }

  private static Row session(long born, long gone, String units) {
    return row(born, gone, units, null);
  }

  private static Row row(long born, long gone, @Nullable String units, @Nullable String failure) {
    return RowFactory.create(
        Stream.of(
                "012345678901",
                "us-east-1",
                "DPU",
                units == null ? null : new BigDecimal(units),
                at(born),
                at(gone),
                failure)
            .toArray());
  }

  private static Timestamp at(long second) {
    return Timestamp.from(Instant.ofEpochSecond(second));
  }
}
