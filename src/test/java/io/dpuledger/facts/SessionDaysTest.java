package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactsTest.assertMoney;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SessionDaysTest extends FactsTest {

  @Test
  void aSessionOverMidnightIsCutThereAndItsTailLiesOnTheSecondDay() {
    // 20:00 to 02:06, 5 DPU: 6.1 h; idle for certain in the last 59 minutes.
    List<Row> days =
        days(
            observed("a")
                .created(Instant.parse("2024-02-28T20:00:00Z"))
                .ran(21_960)
                .timedOutAfterIdling(60));

    assertThat(days).extracting(SessionDaysTest::date).containsExactly("2024-02-28", "2024-02-29");
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "8.800000");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_LOW, "0.000000");
    assertMoney(days.get(1), SessionDayTable.LIST_COST, "4.620000");
    assertMoney(days.get(1), SessionDayTable.IDLE_COST_LOW, "2.163333");
    assertThat(days.get(0).<Boolean>getAs(SessionDayTable.IS_START)).isTrue();
    assertThat(days.get(1).<Boolean>getAs(SessionDayTable.IS_START)).isFalse();
  }

  @Test
  void whatStatementsTellOfADayCountsOnThatDay() {
    // 22:00 to 02:30; a statement from 22:30 to 23:30; read at 00:20; the tail from 01:31 on.
    ObservedSession session =
        observed("a")
            .created(Instant.parse("2026-10-05T22:00:00Z"))
            .ran(16_200)
            .timedOutAfterIdling(60)
            .polledAt(Instant.parse("2026-10-06T00:20:00Z"), 1);
    ObservedStatement statement =
        ObservedStatement.ran(
            session,
            0,
            Instant.parse("2026-10-05T22:30:00Z"),
            Instant.parse("2026-10-05T23:30:00Z"));

    List<Row> days =
        SessionDays.of(factRows(RULES, allRead(), List.of(statement), session), TERMS)
            .sort(SessionDayTable.USAGE_DATE)
            .collectAsList();

    assertMoney(days.get(0), SessionDayTable.IDLE_SECONDS_LOW, "3600.000");
    assertMoney(days.get(0), SessionDayTable.IDLE_SECONDS_HIGH, "3600.000");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_LOW, "4740.000");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_HIGH, "9000.000");
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "4.400000");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_HIGH, "2.200000");
    assertMoney(days.get(1), SessionDayTable.IDLE_COST_LOW, "2.896667");
    assertMoney(days.get(1), SessionDayTable.LIST_COST, "5.500000");
  }

  @Test
  void whatStatementsTellHasNoPlaceWhereTheyDidNotGrade() {
    Instant created = Instant.parse("2026-10-05T22:00:00Z");
    ObservedSession streaming =
        observed("a")
            .created(created)
            .ran(14_400)
            .with(SessionObservationTable.COMMAND_NAME, "gluestreaming")
            .polledAt(created.plusSeconds(7_200), 0);
    ObservedSession readTooEarly =
        observed("b").created(created).ran(14_400).polledAt(created.minusSeconds(3_600), 0);

    for (ObservedSession session : List.of(streaming, readTooEarly)) {
      assertThat(days(session))
          .extracting(day -> day.<BigDecimal>getAs(SessionDayTable.IDLE_SECONDS_HIGH))
          .usingElementComparator(Comparator.naturalOrder())
          .containsExactly(BigDecimal.valueOf(7_200), BigDecimal.valueOf(7_200));
    }
  }

  @Test
  void aSessionThatEndsAtMidnightHasNoSecondDay() {
    List<Row> days = days(observed("a").created(Instant.parse("2026-10-31T23:00:00Z")).ran(3600));

    assertThat(days).extracting(SessionDaysTest::date).containsExactly("2026-10-31");
  }

  @Test
  void aSessionThatEndedBeforeItBeganKeepsItsMoneyOnItsFirstDay() {
    List<Row> days = days(observed("a").completed(ObservedSession.CREATED.minusSeconds(5)));

    assertThat(days).hasSize(1);
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "2.200000");
    assertMoney(days.get(0), SessionDayTable.UNIT_HOURS, "5.000000");
  }

  @Test
  void aWeekHasSevenOrEightDays() {
    List<Row> days =
        days(observed("a").created(Instant.parse("2026-03-28T12:00:00Z")).ran(604_800));

    assertThat(days).hasSize(8);
    assertMoney(days.get(3), SessionDayTable.UNIT_HOURS, "120.000000");
  }

  @Test
  void theDaysOfAnySessionAddUpAndAgreeWithAnIndependentCalculation() {
    ObservedSession[] sessions =
        IntStream.range(0, 300)
            .mapToObj(SessionDaysTest::anySession)
            .toArray(ObservedSession[]::new);
    Dataset<Row> facts = factRows(RULES, allRead(), sessions).cache();
    Map<String, Row> factsById = byId(facts);
    Map<String, List<Row>> daysById =
        SessionDays.of(facts, TERMS).collectAsList().stream()
            .sorted(Comparator.comparing(SessionDaysTest::date))
            .collect(Collectors.groupingBy(row -> row.<String>getAs(SessionDayTable.SESSION_ID)));

    factsById.forEach(
        (id, fact) -> {
          List<Row> days = daysById.get(id);
          for (String measure :
              List.of(
                  SessionDayTable.UNIT_HOURS,
                  SessionDayTable.LIST_COST,
                  SessionDayTable.CONTRACTED_COST,
                  SessionDayTable.IDLE_COST_LOW,
                  SessionDayTable.IDLE_COST_HIGH,
                  SessionDayTable.IDLE_SECONDS_LOW,
                  SessionDayTable.IDLE_SECONDS_HIGH)) {
            assertThat(sum(days, measure))
                .as(measure + " of " + id)
                .isEqualByComparingTo(fact.<BigDecimal>getAs(measure));
          }
          for (Row day : days) {
            BigDecimal low = day.getAs(SessionDayTable.IDLE_COST_LOW);
            BigDecimal high = day.getAs(SessionDayTable.IDLE_COST_HIGH);
            BigDecimal cost = day.getAs(SessionDayTable.LIST_COST);
            assertThat(low).isNotNegative().isLessThanOrEqualTo(high);
            assertThat(high).isLessThanOrEqualTo(cost);
          }
          assertThat(days)
              .extracting(day -> day.<BigDecimal>getAs(SessionDayTable.LIST_COST))
              .as("list cost by day of " + id)
              .isEqualTo(independentListCost(fact));
        });
    assertThat(daysById.values()).anyMatch(days -> days.size() > 3);
    facts.unpersist();
  }

  /** The days' cost in BigDecimal, by the definition: cumulative rounding of disjoint parts. */
  private static List<BigDecimal> independentListCost(Row fact) {
    Instant start = fact.<Timestamp>getAs(SessionFactTable.STARTED_ON).toInstant();
    Instant end = fact.<Timestamp>getAs(SessionFactTable.ENDED_ON).toInstant();
    BigDecimal low = fact.getAs(SessionFactTable.IDLE_COST_LOW);
    BigDecimal high = fact.getAs(SessionFactTable.IDLE_COST_HIGH);
    BigDecimal minimum = fact.getAs(SessionFactTable.MINIMUM_CHARGE_COST);
    BigDecimal busy =
        fact.<BigDecimal>getAs(SessionFactTable.LIST_COST).subtract(minimum).subtract(high);
    boolean tail = "TAIL".equals(fact.getAs(SessionFactTable.IDLE_EVIDENCE));
    long tailMillis =
        tail
            ? fact.<BigDecimal>getAs(SessionFactTable.IDLE_SECONDS_LOW)
                .movePointRight(3)
                .longValue()
            : 0;
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

  private List<Row> days(ObservedSession session) {
    return SessionDays.of(factRows(RULES, allRead(), session), TERMS).collectAsList().stream()
        .sorted(Comparator.comparing(SessionDaysTest::date))
        .toList();
  }

  private static String date(Row day) {
    return day.getAs(SessionDayTable.USAGE_DATE);
  }

  private static BigDecimal sum(List<Row> days, String measure) {
    return days.stream()
        .map(day -> day.<BigDecimal>getAs(measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
