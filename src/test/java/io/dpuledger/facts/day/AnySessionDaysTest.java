package io.dpuledger.facts.day;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnySessionDaysTest extends FactsTest {

  @Test
  void theDaysOfAnySessionAddUpAndAgreeWithAnIndependentCalculation() {
    ObservedSession[] sessions =
        IntStream.range(0, 300)
            .mapToObj(AnySessionDaysTest::anySession)
            .toArray(ObservedSession[]::new);
    List<TableRow> facts = factRows(allRead(), sessions);
    Map<String, TableRow> factsById = byId(facts);
    Map<String, List<TableRow>> daysById =
        days(facts).stream()
            .collect(Collectors.groupingBy(row -> row.text(SessionDayTable.SESSION_ID)));

    factsById.forEach(
        (id, fact) -> {
          List<TableRow> days = daysById.get(id);
          for (String measure :
              List.of(
                  SessionDayTable.UNIT_HOURS,
                  SessionDayTable.LIST_COST,
                  SessionDayTable.CONTRACTED_COST,
                  SessionDayTable.IDLE_COST_SEEN,
                  SessionDayTable.IDLE_COST_LOW,
                  SessionDayTable.IDLE_COST_HIGH,
                  SessionDayTable.MINIMUM_CHARGE_COST,
                  SessionDayTable.IDLE_SECONDS_LOW,
                  SessionDayTable.IDLE_SECONDS_HIGH)) {
            assertThat(sum(days, measure))
                .as(measure + " of " + id)
                .isEqualByComparingTo(fact.decimal(measure));
          }
          for (TableRow day : days) {
            BigDecimal low = day.decimal(SessionDayTable.IDLE_COST_LOW);
            BigDecimal high = day.decimal(SessionDayTable.IDLE_COST_HIGH);
            BigDecimal cost = day.decimal(SessionDayTable.LIST_COST);
            assertThat(low).isNotNegative().isLessThanOrEqualTo(high);
            assertThat(high).isLessThanOrEqualTo(cost);
          }
          assertThat(days)
              .extracting(day -> day.decimal(SessionDayTable.LIST_COST))
              .as("list cost by day of " + id)
              .isEqualTo(independentListCost(fact));
        });
    assertThat(daysById.values()).anyMatch(days -> days.size() > 3);
  }

  /** The days' cost in BigDecimal, by the definition: cumulative rounding of disjoint parts. */
  private static List<BigDecimal> independentListCost(TableRow fact) {
    Instant start = instant(fact, SessionFactTable.STARTED_ON);
    Instant end = instant(fact, SessionFactTable.ENDED_ON);
    BigDecimal low = fact.decimal(SessionFactTable.IDLE_COST_LOW);
    BigDecimal high = fact.decimal(SessionFactTable.IDLE_COST_HIGH);
    BigDecimal minimum = fact.decimal(SessionFactTable.MINIMUM_CHARGE_COST);
    BigDecimal busy = fact.decimal(SessionFactTable.LIST_COST).subtract(minimum).subtract(high);
    boolean tail = "TAIL".equals(fact.text(SessionFactTable.IDLE_EVIDENCE));
    long tailMillis =
        tail ? fact.decimal(SessionFactTable.IDLE_SECONDS_LOW).movePointRight(3).longValue() : 0;
    Instant tailStart = end.minusMillis(tailMillis);
    List<BigDecimal> costs = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    LocalDate day = start.atOffset(ZoneOffset.UTC).toLocalDate();
    Instant until = start;
    while (until.isBefore(end)) {
      day = day.plusDays(1);
      Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      until = midnight.isBefore(end) ? midnight : end;
      BigDecimal soFar =
          share(low, tailStart, end, until)
              .add(share(high.subtract(low), start, tailStart, until))
              .add(share(busy, start, tailStart, until))
              .add(minimum);
      costs.add(soFar.subtract(before));
      before = soFar;
    }
    return costs;
  }

  private static BigDecimal share(BigDecimal amount, Instant from, Instant to, Instant until) {
    long length = to.toEpochMilli() - from.toEpochMilli();
    long passed = Math.min(until.toEpochMilli(), to.toEpochMilli()) - from.toEpochMilli();
    if (length <= 0 || passed <= 0) {
      return BigDecimal.ZERO.setScale(6);
    }
    return amount
        .multiply(BigDecimal.valueOf(passed))
        .divide(BigDecimal.valueOf(length), 6, RoundingMode.HALF_UP);
  }

  private static ObservedSession anySession(int seed) {
    Random dice = new Random(seed * 7_919_777L);
    double seconds = Math.round(Math.exp(1 + dice.nextDouble() * 12) * 1000) / 1000.0;
    Instant created =
        Instant.parse("2026-10-01T00:00:00Z").plusMillis(dice.nextLong(2_000_000_000L));
    ObservedSession session =
        observed("s" + seed)
            .created(created)
            .ran(seconds)
            .workers(1 + dice.nextInt(20), "G.2X", 0.1 + dice.nextInt(4000) / 100.0)
            .region(dice.nextBoolean() ? "sa-east-1" : "us-east-1");
    if (dice.nextInt(3) > 0) {
      session.timedOutAfterIdling(1 + dice.nextInt(3000));
    }
    return dice.nextInt(4) > 0
        ? session
        : session.autoScaling().dpuSeconds(seconds * dice.nextDouble());
  }

  private static String date(TableRow day) {
    return day.text(SessionDayTable.USAGE_DATE);
  }

  private static BigDecimal sum(List<TableRow> days, String measure) {
    return days.stream().map(day -> day.decimal(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
