package io.dpuledger.facts.day;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDayTest extends FactsTest {
  private static final Instant EVENING = Instant.parse("2026-10-31T23:00:00Z");

  @Test
  void aSessionOverMidnightIsCutThereAndItsTailLiesOnTheSecondDay() {
    // 20:00 to 02:06, 5 DPU: 6.1 h; idle for certain in the last 59 minutes.
    List<TableRow> days =
        days(
            observed("a")
                .created(Instant.parse("2024-02-28T20:00:00Z"))
                .ran(21_960)
                .timedOutAfterIdling(60));

    assertThat(days).extracting(SessionDayTest::date).containsExactly("2024-02-28", "2024-02-29");
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "8.800000");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_LOW, "0.000000");
    assertMoney(days.get(1), SessionDayTable.LIST_COST, "4.620000");
    assertMoney(days.get(1), SessionDayTable.IDLE_COST_LOW, "2.163333");
    assertThat(days.get(0).flag(SessionDayTable.IS_START)).isTrue();
    assertThat(days.get(1).flag(SessionDayTable.IS_START)).isFalse();
  }

  @Test
  void theDaysOfAFactWithoutItsShareStillAddUpToItsContractedCost() {
    TableRow fact = fact(observed("a").created(Instant.parse("2024-02-28T20:00:00Z")).ran(21_960));
    Object[] values = SessionFactTable.SCHEMA.columnNames().stream().map(fact::value).toArray();
    List<String> names = SessionFactTable.SCHEMA.columnNames();
    values[names.indexOf(SessionFactTable.CONTRACTED_SHARE)] = null;
    values[names.indexOf(SessionFactTable.CONTRACTED_COST)] = new BigDecimal("9.876543");

    List<SessionDay> days = SessionDay.of(ValueRow.of(SessionFactTable.SCHEMA, values));

    assertThat(days).hasSize(2);
    assertThat(days.stream().map(SessionDay::contractedCost).reduce(BigDecimal::add))
        .contains(new BigDecimal("9.876543"));
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

    List<TableRow> days = days(factRows(allRead(), List.of(statement), session));

    assertMoney(days.get(0), SessionDayTable.IDLE_SECONDS_LOW, "3600.000");
    assertMoney(days.get(0), SessionDayTable.IDLE_SECONDS_HIGH, "3600.000");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_LOW, "4740.000");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_HIGH, "9000.000");
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "4.400000");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_HIGH, "2.200000");
    assertMoney(days.get(1), SessionDayTable.IDLE_COST_LOW, "2.896667");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_SEEN, "2.200000");
    assertMoney(days.get(0), SessionDayTable.IDLE_COST_LOW, "2.200000");
    assertMoney(days.get(1), SessionDayTable.IDLE_COST_SEEN, "0.733334");
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
          .extracting(day -> day.decimal(SessionDayTable.IDLE_SECONDS_HIGH))
          .usingElementComparator(Comparator.naturalOrder())
          .containsExactly(BigDecimal.valueOf(7_200), BigDecimal.valueOf(7_200));
    }
  }

  @Test
  void aSessionThatEndsAtMidnightHasNoSecondDay() {
    List<TableRow> days =
        days(observed("a").created(Instant.parse("2026-10-31T23:00:00Z")).ran(3600));

    assertThat(days).extracting(SessionDayTest::date).containsExactly("2026-10-31");
  }

  @Test
  void aSessionThatEndedBeforeItBeganKeepsItsMoneyOnItsFirstDay() {
    List<TableRow> days = days(observed("a").completed(ObservedSession.CREATED.minusSeconds(5)));

    assertThat(days).hasSize(1);
    assertMoney(days.get(0), SessionDayTable.LIST_COST, "2.200000");
    assertMoney(days.get(0), SessionDayTable.UNIT_HOURS, "5.000000");
  }

  @Test
  void aWeekHasSevenOrEightDays() {
    List<TableRow> days =
        days(observed("a").created(Instant.parse("2026-03-28T12:00:00Z")).ran(604_800));

    assertThat(days).hasSize(8);
    assertMoney(days.get(3), SessionDayTable.UNIT_HOURS, "120.000000");
  }

  @Test
  void theContractsShareIsTakenOffWhatHasCostSoFarSoThatItAddsUp() {
    TableRow fact = fact(observed("a").created(EVENING).workers(1, "G.1X", 1).ran(7200));
    List<TableRow> days = days(List.of(fact));

    assertMoney(fact, SessionDayTable.CONTRACTED_COST, "0.792000");
    assertThat(sum(days, SessionDayTable.CONTRACTED_COST)).isEqualByComparingTo("0.792000");
    assertMoney(days.get(0), SessionDayTable.CONTRACTED_COST, "0.396000");
  }

  @Test
  void aSessionOfUnknownUseHasNoDays() {
    assertThat(days(observed("a").without(SessionObservationTable.EXECUTION_TIME_SECONDS)))
        .isEmpty();
  }

  @Test
  void theMillisecondAfterMidnightIsADayOfItsOwn() {
    List<TableRow> days = days(observed("a").created(EVENING).ran(3600.001));

    assertThat(days).extracting(SessionDayTest::date).containsExactly("2026-10-31", "2026-11-01");
    assertMoney(days.get(1), SessionDayTable.IDLE_SECONDS_HIGH, "0.001");
    assertThat(instant(days.get(1), SessionDayTable.SLICE_END))
        .isEqualTo(EVENING.plusMillis(3_600_001));
  }

  @Test
  void theBillingMinimumLiesOnTheFirstDay() {
    List<TableRow> days =
        days(observed("a").created(Instant.parse("2026-10-31T23:59:50Z")).ran(20));

    // 20 s of 60: a third is split evenly, two thirds are the minimum.
    assertMoney(days.get(0), SessionDayTable.UNIT_HOURS, "0.069444");
    assertMoney(days.get(1), SessionDayTable.UNIT_HOURS, "0.013889");
    assertMoney(days.get(0), SessionDayTable.MINIMUM_CHARGE_COST, "0.024445");
    assertMoney(days.get(1), SessionDayTable.MINIMUM_CHARGE_COST, "0.000000");
  }

  private List<TableRow> days(ObservedSession session) {
    return days(factRows(allRead(), session));
  }

  private static String date(TableRow day) {
    return day.text(SessionDayTable.USAGE_DATE);
  }

  private static BigDecimal sum(List<TableRow> days, String measure) {
    return days.stream().map(day -> day.decimal(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
