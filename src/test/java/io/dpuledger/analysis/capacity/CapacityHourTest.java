package io.dpuledger.analysis.capacity;

import static io.dpuledger.analysis.capacity.CapacityFacts.fact;
import static io.dpuledger.analysis.capacity.CapacityFacts.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CapacityHourTest {
  private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();
  private static final long HOUR = GroupHour.MILLIS;
  private static final BigDecimal QUOTA = new BigDecimal("50");

  private record Session(long born, long gone, long microUnits) {}

  @Test
  void whoEndsOnTheHourIsNotThereInTheNextAndWhoBeginsOnItIsNotThereBefore() {
    List<CapacityHour> hours =
        hours(
            List.of(),
            List.of(
                fact(NOON, NOON + HOUR, "1", null), fact(NOON + HOUR, NOON + 2 * HOUR, "2", null)));

    assertThat(hours).extracting(CapacityHour::peakSessions).containsExactly(1, 1);
    assertThat(hours).extracting(CapacityHour::meanSessions).containsExactly(1.0, 1.0);
    assertThat(hours)
        .extracting(hour -> hour.peakUnits().toPlainString())
        .containsExactly("1.000000", "2.000000");
  }

  @Test
  void betweenSessionsThereAreNoHours() {
    List<CapacityHour> hours =
        hours(
            List.of(),
            List.of(fact(NOON, NOON + 1, "1", null), fact(NOON + 5 * HOUR, NOON, "1", null)));

    assertThat(hours).extracting(CapacityHour::start).containsExactly(NOON, NOON + 5 * HOUR);
    assertThat(hours.get(1).meanSessions()).isEqualTo(1 / 3_600_000.0);
    assertThat(hours.get(1).secondsNearQuota()).isNull();
  }

  @Test
  void peaksAreAtTheFirstInstantWithTheMost() {
    CapacityHour hour =
        hours(
                List.of(),
                List.of(
                    fact(NOON - 1, NOON + 10, "1", null),
                    fact(NOON + 10, NOON + 20, "1", null),
                    fact(NOON + 30, NOON + 40, "1", null)))
            .get(1);

    assertThat(hour.peakSessions()).isEqualTo(1);
    assertThat(hour.peakAt()).isEqualTo(Instant.ofEpochMilli(NOON));
  }

  @Test
  void sizesThatAreHardlyTrueAreAddedUpToTheLastDigit() {
    List<TableRow> facts = Collections.nCopies(9, fact(NOON, NOON + HOUR, "1000000.000000", null));
    CapacityHour hour = hours(List.of(), facts).get(0);

    assertThat(hour.peakUnits()).isEqualByComparingTo("9000000");
    assertThat(hour.meanUnits()).isEqualByComparingTo("9000000");
  }

  /**
   * A hundred thousand workers of sixteen units: no such session is true, and none ends a night.
   */
  @Test
  void aSizeThatNoSessionHasIsUnknown() {
    CapacityHour hour =
        hours(
                List.of(),
                List.of(
                    fact(NOON, NOON + HOUR, "1600000.000000", null),
                    fact(NOON, NOON + HOUR, "5.000000", null)))
            .get(0);

    assertThat(hour.events().unsized()).isEqualTo(1);
    assertThat(hour.peakSessions()).isEqualTo(2);
    assertThat(hour.peakUnits()).isEqualByComparingTo("5");
  }

  /** Every moment at which anything changes by itself, from the definition. */
  @Test
  void anySessionsAreSweptAsACountOfEachMomentFindsThem() {
    for (int seed = 0; seed < 60; seed++) {
      List<Session> sessions = sessions(new Random(seed));
      List<TableRow> facts = new ArrayList<>();
      sessions.forEach(
          one ->
              facts.add(
                  fact(
                      one.born(),
                      one.gone(),
                      BigDecimal.valueOf(one.microUnits(), 6).toPlainString(),
                      null)));
      Map<Long, CapacityHour> swept = new HashMap<>();
      hours(
              List.of(
                  new CapacityQuota(
                      CapacityFacts.ACCOUNT, CapacityFacts.REGION, CapacityUnit.DPU, QUOTA)),
              facts)
          .forEach(hour -> swept.put(hour.start(), hour));

      for (long start = NOON; start < NOON + 12 * HOUR; start += HOUR) {
        compare(sessions, start, swept.remove(start));
      }
      assertThat(swept).isEmpty();
    }
  }

  private static void compare(List<Session> sessions, long start, CapacityHour hour) {
    long peak = 0;
    long peakUnits = 0;
    long sessionMillis = 0;
    BigDecimal unitMillis = BigDecimal.ZERO;
    long near = 0;
    List<Long> moments = moments(sessions, start);
    for (int i = 0; i + 1 < moments.size(); i++) {
      long at = moments.get(i);
      long millis = moments.get(i + 1) - at;
      List<Session> there =
          sessions.stream().filter(one -> one.born() <= at && at < one.gone()).toList();
      long units = there.stream().mapToLong(Session::microUnits).sum();
      peak = Math.max(peak, there.size());
      peakUnits = Math.max(peakUnits, units);
      sessionMillis += there.size() * millis;
      unitMillis = unitMillis.add(BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(millis)));
      near += units > 40_000_000 ? millis : 0;
    }
    if (peak == 0) {
      assertThat(hour).isNull();
      return;
    }
    assertThat(hour.peakSessions()).isEqualTo((int) peak);
    assertThat(hour.peakUnits()).isEqualTo(BigDecimal.valueOf(peakUnits, 6));
    assertThat(hour.meanSessions()).isEqualTo(sessionMillis / 3_600_000.0);
    assertThat(hour.meanUnits())
        .isEqualTo(
            unitMillis.movePointLeft(6).divide(BigDecimal.valueOf(HOUR), 6, RoundingMode.HALF_UP));
    assertThat(hour.secondsNearQuota()).isEqualTo(BigDecimal.valueOf(near, 3));
  }

  private static List<Long> moments(List<Session> sessions, long start) {
    List<Long> moments = new ArrayList<>(List.of(start, start + HOUR));
    for (Session one : sessions) {
      for (long at : new long[] {one.born(), one.gone()}) {
        if (at > start && at < start + HOUR) {
          moments.add(at);
        }
      }
    }
    return moments.stream().distinct().sorted().toList();
  }

  /** Some begin and end at the same moments, on the hour or a millisecond beside it. */
  private static List<Session> sessions(Random dice) {
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long born = NOON + moment(dice, 8);
      long lives = 1 + moment(dice, 3);
      sessions.add(new Session(born, born + lives, dice.nextInt(20_000_000)));
    }
    return sessions;
  }

  private static long moment(Random dice, int hours) {
    long hour = dice.nextInt(hours) * HOUR;
    return switch (dice.nextInt(4)) {
      case 0 -> hour;
      case 1 -> Math.max(0, hour - 1);
      case 2 -> hour + 1000L * dice.nextInt(5);
      default -> hour + dice.nextInt((int) HOUR);
    };
  }
}
