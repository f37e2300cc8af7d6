package io.dpuledger.facts.day;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lies at an edge: of the calendar, of a session's life, of what AWS tells. */
class EdgesTest extends FactsTest {

  @Test
  void eachMonthGetsItsOwnPartOfASession() {
    // 5 DPU: 1.5 hours in October, 2.5 in November; and a minute on each side of the edge.
    List<TableRow> days =
        spend(
            observed("both").created(Instant.parse("2026-10-31T22:30:00Z")).ran(14_400),
            observed("october").created(Instant.parse("2026-10-31T23:59:00Z")).ran(60),
            observed("november").created(Instant.parse("2026-11-01T00:00:00Z")).ran(60));

    assertThat(days)
        .extracting(day -> day.text(SpendDaily.USAGE_DATE))
        .containsExactly("2026-10-31", "2026-11-01");
    assertMoney(days.get(0), SpendDaily.UNIT_HOURS, "7.583333");
    assertMoney(days.get(1), SpendDaily.UNIT_HOURS, "12.583333");
    assertMoney(days.get(0), SpendDaily.LIST_COST, "3.336667");
    assertMoney(days.get(1), SpendDaily.LIST_COST, "5.536667");
    assertThat(days)
        .extracting(day -> day.number(SpendDaily.SESSIONS_STARTED))
        .containsExactly(2L, 1L);
  }

  @Test
  void onlyALeapYearHasTheDayBetweenFebruaryAndMarch() {
    assertThat(spend(observed("a").created(Instant.parse("2028-02-28T23:00:00Z")).ran(93_600)))
        .extracting(day -> day.text(SpendDaily.USAGE_DATE))
        .containsExactly("2028-02-28", "2028-02-29", "2028-03-01");
    assertThat(spend(observed("a").created(Instant.parse("2026-02-28T23:00:00Z")).ran(7200)))
        .extracting(day -> day.text(SpendDaily.USAGE_DATE))
        .containsExactly("2026-02-28", "2026-03-01");
  }

  @Test
  void aWeekCostsTheSameOnEachOfItsFullDays() {
    List<TableRow> days =
        spend(observed("a").created(Instant.parse("2026-11-02T00:00:00Z")).ran(604_800));

    assertThat(days)
        .hasSize(7)
        .allSatisfy(day -> assertMoney(day, SpendDaily.LIST_COST, "52.800000"));
  }

  @Test
  void aSessionDeletedWhileItLivedCostsWhatItHadWhenLastSeen() {
    Instant created = Instant.parse("2026-11-30T22:00:00Z");
    List<TargetRead> later =
        List.of(
            read(
                "us-east-1",
                "run-2",
                CollectionOutcome.COMPLETE,
                "run-2",
                created.plusSeconds(86_400)));
    List<TableRow> facts =
        factRows(later, observed("a").created(created).live(created.plusSeconds(10_800)));

    assertText(facts.get(0), SessionFactTable.LIFECYCLE, "VANISHED");
    List<TableRow> days = spend(facts);
    assertThat(days).hasSize(2);
    assertMoney(days.get(0), SpendDaily.ESTIMATED_COST, "4.400000");
    assertMoney(days.get(1), SpendDaily.ESTIMATED_COST, "2.200000");
  }

  @Test
  void oneIdUsedTwiceOnADayIsTwoSessionsOfThatDay() {
    List<TableRow> days =
        spend(
            observed("dbt-glue").ran(3600),
            observed("dbt-glue").created(ObservedSession.CREATED.plusSeconds(3600)).ran(1800));

    assertThat(days).hasSize(1);
    assertThat(days.get(0).number(SpendDaily.SESSIONS_ACTIVE)).isEqualTo(2);
    assertMoney(days.get(0), SpendDaily.LIST_COST, "3.300000");
  }

  @Test
  void whoAskedForCapacityAloneHasNoWorkersAndPaysForDpu() {
    Map<String, TableRow> facts =
        facts(
            capacityAlone("dpu", 10),
            capacityAlone("sao paulo", 4).region("sa-east-1"),
            capacityAlone("new", 4).with(SessionObservationTable.GLUE_VERSION, "6.0"));

    assertText(facts.get("dpu"), SessionFactTable.CAPACITY_BASIS, "MAX_CAPACITY");
    assertText(facts.get("dpu"), SessionFactTable.CAPACITY_UNIT, "DPU");
    assertText(facts.get("dpu"), SessionFactTable.PRICE_BASIS, "LIST");
    assertMoney(facts.get("dpu"), SessionFactTable.LIST_COST, "4.400000");
    assertMoney(facts.get("sao paulo"), SessionFactTable.LIST_COST, "2.760000");
    assertMoney(facts.get("new"), SessionFactTable.LIST_COST, "1.232000");
    assertThat(facts.get("dpu").decimal(SessionFactTable.MINIMUM_CHARGE_COST))
        .isEqualByComparingTo("0");
  }

  @Test
  void useThatWouldHaveTakenMillenniaTellsNoTime() {
    TableRow fact =
        fact(
            observed("a")
                .without(SessionObservationTable.EXECUTION_TIME_SECONDS)
                .with(SessionObservationTable.MAX_CAPACITY, 0.000001)
                .dpuSeconds(1e11));

    assertThat(fact.decimal(SessionFactTable.EXECUTION_SECONDS)).isNull();
  }

  private static ObservedSession capacityAlone(String id, double capacity) {
    return observed(id)
        .without(SessionObservationTable.WORKER_TYPE)
        .without(SessionObservationTable.NUMBER_OF_WORKERS)
        .with(SessionObservationTable.MAX_CAPACITY, capacity);
  }

  private List<TableRow> spend(ObservedSession... sessions) {
    return spend(factRows(allRead(), sessions));
  }

  private static List<TableRow> spend(List<TableRow> facts) {
    return spendDaily(days(facts));
  }
}
