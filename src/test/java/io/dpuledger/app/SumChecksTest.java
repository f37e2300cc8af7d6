package io.dpuledger.app;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.table.DataException;
import io.dpuledger.testing.SparkTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Each row here: session, then cost, idle at least, idle at most. */
class SumChecksTest extends SparkTest {
  private static final String[] FACTS = {"a 10 2 6", "b 5 0 5"};
  private static final String[] DAYS = {"a 4 1 2", "a 6 1 4", "b 5 0 5"};

  @Test
  void sumsThatHoldPass() {
    assertThatCode(() -> check(2, FACTS, DAYS, DAYS)).doesNotThrowAnyException();
  }

  @Test
  void noSessionsAtAllPass() {
    String[] nothing = {};
    assertThatCode(() -> check(0, nothing, nothing, nothing)).doesNotThrowAnyException();
  }

  @Test
  void aCentThatIsLostOnTheWayToTheDaysIsFoundAndItsSessionNamed() {
    String[] days = {"a 4 1 2", "a 5.99 1 4", "b 5 0 5"};
    assertThatThrownBy(() -> check(2, FACTS, days, days))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("session_day and session_fact do not add up to the same")
        .hasMessageContaining("nothing was published")
        .hasMessageContaining("012345678901, us-east-1, a,")
        .hasMessageNotContaining("us-east-1, b,");
  }

  @Test
  void moneyThatWandersFromOneSessionToAnotherIsFoundThoughTheTotalHolds() {
    String[] days = {"a 4 1 2", "a 5 1 4", "b 6 0 5"};
    assertThatThrownBy(() -> check(2, FACTS, days, days))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("us-east-1, a,")
        .hasMessageContaining("us-east-1, b,");
  }

  @Test
  void daysThatAreLostOnTheWayToTheSpendAreFound() {
    assertThatThrownBy(() -> check(2, FACTS, DAYS, "a 4 1 2", "a 6 1 4"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("session_day and spend_daily");
  }

  @Test
  void aSessionThatIsDoubledOrLostIsFound() {
    String[] doubled = {"a 10 2 6", "b 5 0 5", "b 5 0 5"};
    assertThatThrownBy(() -> check(2, doubled, DAYS, DAYS))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 sessions were to be worked out, 2 were observed and 3 have facts")
        .hasMessageContaining("us-east-1, b,");
    assertThatThrownBy(() -> check(3, FACTS, DAYS, DAYS))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 were observed and 2 have facts");
  }

  @Test
  void aSessionOfWhichNoSightIsLeftIsMissedOnlyIfItWasJustSeen() {
    LedgerSums two = LedgerSums.rowsOf("observed", lit(true));
    two.watch(spark().range(2).toDF()).collectAsList();

    assertThatCode(() -> SumChecks.checkRows(1, two, two, rows(FACTS))).doesNotThrowAnyException();
    assertThatThrownBy(() -> SumChecks.checkRows(3, two, two, rows(FACTS)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 sessions were to be worked out, 2 were observed");
  }

  @Test
  void idleMoneyThatIsNotBetweenNothingAndTheCostIsFound() {
    for (String wrong : new String[] {"a 10 7 6", "a 10 -1 6", "a 10 2 11"}) {
      assertThatThrownBy(() -> check(1, new String[] {wrong}, new String[] {wrong}, wrong))
          .as(wrong)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("does not hold in session_fact");
    }
  }

  private void check(long sessions, String[] facts, String[] days, String... spend) {
    LedgerSums observed = LedgerSums.rowsOf("observed", lit(true));
    LedgerSums factSums = LedgerSums.ofSessions("session_fact");
    LedgerSums daySums = LedgerSums.ofSessions("session_day");
    LedgerSums spendSums = LedgerSums.ofGroups(SpendDaily.SCHEMA);
    observed.watch(spark().range(sessions).toDF()).collectAsList();
    Dataset<Row> factRows = rows(facts);
    Dataset<Row> dayRows = rows(days);
    factSums.watch(factRows).collectAsList();
    daySums.watch(dayRows).collectAsList();
    spendSums.watch(rows(spend)).collectAsList();
    SumChecks.checkRows(sessions, observed, factSums, factRows);
    SumChecks.check(factSums, daySums, factRows, dayRows);
    SumChecks.checkAnswer(spendSums, daySums);
  }

  private Dataset<Row> rows(String... rows) {
    String values =
        Stream.of(rows).map(SumChecksTest::select).collect(Collectors.joining(" UNION ALL "));
    return spark().sql(rows.length == 0 ? select("a 1 1 1") + " WHERE 1 = 0" : values);
  }

  private static String select(String row) {
    String[] parts = row.split(" ");
    String money = "CAST(%s AS DECIMAL(18,6)) AS %s";
    return "SELECT '012345678901' AS account_id, 'us-east-1' AS region, '"
        + parts[0]
        + "' AS session_id, TIMESTAMP '2026-11-21 00:00:00' AS created_on, "
        + Stream.of(
                money.formatted(parts[1], "unit_hours"),
                money.formatted(parts[1], "list_cost"),
                money.formatted(parts[1], "contracted_cost"),
                money.formatted(parts[2], "idle_cost_low"),
                money.formatted(parts[3], "idle_cost_high"),
                money.formatted(parts[2], "idle_seconds_low"),
                money.formatted(parts[3], "idle_seconds_high"))
            .collect(Collectors.joining(", "));
  }
}
