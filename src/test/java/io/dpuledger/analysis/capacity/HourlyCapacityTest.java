package io.dpuledger.analysis.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.FailureClass;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HourlyCapacityTest {
  private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").getEpochSecond();
  private static final long HOUR = 3600;
  private static final int QUOTA = 100;

  @Test
  void theLastToLeaveMakesRoomForTheNextAtTheSameInstant() {
    List<CapacityHour> hours =
        hours(
            session(NOON, NOON + 1800, "5"),
            session(NOON + 1800, NOON + HOUR, "10"),
            session(NOON + 900, NOON + 1000, "2"));

    assertThat(hours).hasSize(1);
    CapacityHour hour = hours.get(0);
    assertThat(hour.peakSessions()).isEqualTo(2);
    assertThat(hour.peakUnits()).isEqualByComparingTo("10");
    assertThat(hour.peakAt()).isEqualTo(Instant.ofEpochSecond(NOON + 900));
    assertThat(hour.events().started()).isEqualTo(3);
    assertThat(hour.quota()).isEqualByComparingTo("100");
    assertThat(hour.meanSessions()).isCloseTo(1 + 100 / 3600.0, within(1e-9));
    assertThat(hour.meanUnits())
        .isCloseTo(new BigDecimal("7.555556"), within(new BigDecimal("0.000001")));
  }

  @Test
  void anHourInWhichNothingBeginsOrEndsIsSweptToo() {
    List<CapacityHour> hours = hours(session(NOON + 1800, NOON + 14 * HOUR, "5"));

    assertThat(hours).hasSize(14);
    assertThat(hours.get(0).meanSessions()).isEqualTo(0.5);
    assertThat(hours.subList(1, 14))
        .allMatch(hour -> hour.peakSessions() == 1)
        .allMatch(hour -> hour.meanSessions() == 1)
        .allMatch(hour -> hour.events() == null || hour.events().started() == 0);
    assertThat(hours.get(13).usageDate()).isEqualTo("2026-11-21");
  }

  @Test
  void whoFailedOrHasNoKnownSizeIsCounted() {
    List<CapacityHour> hours =
        hours(
            row(NOON, NOON + 30, "5", "NETWORK"),
            row(NOON + 60, NOON + 90, null, null),
            row(NOON + 70, NOON + 70, "1", null));

    CapacityHour hour = hours.get(0);
    assertThat(hour.events().failed(FailureClass.NETWORK)).isEqualTo(1);
    assertThat(hour.events().failed(FailureClass.CAPACITY)).isZero();
    assertThat(hour.events().unsized()).isEqualTo(1);
    assertThat(hour.peakSessions()).isEqualTo(2);
    assertThat(hour.peakUnits()).isEqualByComparingTo("5");
  }

  /**
   * Above eighty of a hundred units: not at eighty, and on into an hour in which nothing begins.
   */
  @Test
  void timeNearTheQuotaIsCountedToTheSecond() {
    List<CapacityHour> hours =
        hours(
            session(NOON + 100, NOON + 4 * HOUR, "80"),
            session(NOON + 600, NOON + 900, "0.5"),
            session(NOON + 700, NOON + 800, "40"),
            session(NOON + 3000, NOON + 3 * HOUR + 60, "1"));

    assertThat(hours)
        .extracting(CapacityHour::secondsNearQuota)
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
    List<TableRow> sessions = new ArrayList<>();
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

    Map<Long, CapacityHour> hours = new HashMap<>();
    hours(sessions.toArray(TableRow[]::new)).forEach(hour -> hours.put(hour.start() / 1000, hour));
    for (int hour = 0; hour < days * 24; hour++) {
      int peak = 0;
      long seconds = 0;
      int near = 0;
      for (int second = hour * 3600; second < (hour + 1) * 3600; second++) {
        peak = Math.max(peak, running[second]);
        seconds += running[second];
        near += 5 * running[second] > 0.8 * QUOTA ? 1 : 0;
      }
      CapacityHour swept = hours.remove(NOON + hour * HOUR);
      if (peak == 0) {
        assertThat(swept).isNull();
      } else {
        assertThat(swept.peakSessions()).isEqualTo(peak);
        assertThat(swept.peakUnits()).isEqualByComparingTo(BigDecimal.valueOf(5L * peak));
        assertThat(swept.meanSessions()).isCloseTo(seconds / 3600.0, within(1e-9));
        assertThat(swept.secondsNearQuota()).isEqualByComparingTo(seconds(near));
        int peakAt = (int) (swept.peakAt().getEpochSecond() - NOON);
        assertThat(running[peakAt]).isEqualTo(peak);
      }
    }
    assertThat(hours).isEmpty();
  }

  private static List<CapacityHour> hours(TableRow... facts) {
    CapacityQuota quota =
        new CapacityQuota(
            CapacityFacts.ACCOUNT, CapacityFacts.REGION, CapacityUnit.DPU, new BigDecimal(QUOTA));
    return CapacityFacts.hours(List.of(quota), List.of(facts));
  }

  private static TableRow session(long born, long gone, String units) {
    return row(born, gone, units, null);
  }

  private static TableRow row(
      long born, long gone, @Nullable String units, @Nullable String failure) {
    return CapacityFacts.fact(born * 1000, gone * 1000, units, failure);
  }
}
