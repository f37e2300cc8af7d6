package io.dpuledger.facts.idle;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdleEvidenceTest extends FactsTest {

  @Test
  void aTimeoutIsATailOnlyWhereNothingElseCanExplainIt() {
    Map<String, TableRow> facts =
        facts(
            observed("tail").ran(9017).timedOutAfterIdling(60),
            observed("equal").ran(3650).timedOutAfterIdling(60),
            observed("shorter").ran(1000).timedOutAfterIdling(60),
            observed("lifetime").ran(172_810).timedOutAfterIdling(60),
            observed("whole hour").ran(28_801.5).timedOutAfterIdling(60),
            observed("unknown").ran(9000).timedOutAfterIdling(null),
            observed("nonsense").ran(9000).timedOutAfterIdling(-5),
            observed("stopped").ran(9000));

    assertThat(facts.entrySet().stream().map(e -> e.getKey() + " " + evidence(e.getValue())))
        .containsExactlyInAnyOrder(
            "tail TAIL",
            "equal UNDECIDABLE",
            "shorter UNDECIDABLE",
            "lifetime UNDECIDABLE",
            "whole hour UNDECIDABLE",
            "unknown UNDECIDABLE",
            "nonsense UNDECIDABLE",
            "stopped CEILING");
  }

  @Test
  void everyOriginHasItsOwnLifetime() {
    Map<String, TableRow> facts =
        facts(
            observed("dbt-glue__a").ran(18_000).timedOutAfterIdling(10),
            observed("dbt-glue__b").ran(9000).timedOutAfterIdling(10),
            observed("dbt-glue__c").ran(9000).timedOutAfterIdling(300));

    assertThat(evidence(facts.get("dbt-glue__a"))).isEqualTo("UNDECIDABLE");
    assertThat(evidence(facts.get("dbt-glue__b"))).isEqualTo("TAIL");
    assertThat(evidence(facts.get("dbt-glue__c"))).isEqualTo("UNDECIDABLE");
    assertThat(facts.get("dbt-glue__c").flag(SessionFactTable.IDLE_PROTECTED)).isFalse();
  }

  @Test
  void threeEqualEndsOnAWholeMinuteAreALifetimeThatNobodyToldUs() {
    Map<String, TableRow> facts =
        facts(
            observed("a").ran(7260.4).timedOutAfterIdling(30),
            observed("b").ran(7261).timedOutAfterIdling(30),
            observed("c").ran(7259.2).timedOutAfterIdling(30),
            observed("d").ran(8000).timedOutAfterIdling(30),
            observed("other role")
                .ran(7260)
                .timedOutAfterIdling(30)
                .with(SessionObservationTable.ROLE_ARN, "arn:aws:iam::1:role/other"));

    assertThat(Stream.of("a", "b", "c").map(id -> evidence(facts.get(id))))
        .containsOnly("UNDECIDABLE");
    assertThat(evidence(facts.get("d"))).isEqualTo("TAIL");
    assertThat(evidence(facts.get("other role"))).isEqualTo("TAIL");
  }

  @Test
  void aLearnedLifetimeEndsWhateverComesNearItAndNotWhatComesNearThose() {
    Map<String, TableRow> facts =
        facts(
            observed("before").ran(7258.1).timedOutAfterIdling(30),
            observed("on it").ran(7260).timedOutAfterIdling(30),
            observed("after").ran(7261.9).timedOutAfterIdling(30),
            observed("last of near").ran(7321.9).timedOutAfterIdling(30),
            observed("far").ran(7323).timedOutAfterIdling(30),
            observed("farther").ran(7323.5).timedOutAfterIdling(30));

    assertThat(Stream.of("before", "on it", "after").map(id -> evidence(facts.get(id))))
        .containsOnly("UNDECIDABLE");
    assertThat(evidence(facts.get("last of near"))).isEqualTo("TAIL");
  }

  @Test
  void equalEndsOfTwoMonthsAreNotAddedUpToALifetime() {
    Map<String, TableRow> facts =
        facts(
            timeoutOf("a", "2026-09-02T09:00:00Z"),
            timeoutOf("b", "2026-09-30T23:59:59.999Z"),
            timeoutOf("c", "2026-10-01T00:00:00Z"),
            timeoutOf("d", "2025-10-07T09:00:00Z"),
            timeoutOf("e", "2026-11-01T09:00:00Z"),
            timeoutOf("f", "2026-11-15T09:00:00Z"),
            timeoutOf("g", "2026-11-30T09:00:00Z"));

    assertThat(Stream.of("a", "b", "c", "d").map(id -> evidence(facts.get(id))))
        .containsOnly("TAIL");
    assertThat(Stream.of("e", "f", "g").map(id -> evidence(facts.get(id))))
        .containsOnly("UNDECIDABLE");
  }

  private static ObservedSession timeoutOf(String id, String created) {
    return observed(id).created(Instant.parse(created)).ran(7260.4).timedOutAfterIdling(30);
  }

  @Test
  void manyEndsThatScatterAreNoLifetime() {
    Map<String, TableRow> facts =
        facts(
            IntStream.range(0, 60)
                .mapToObj(i -> observed("s" + i).ran(7270 + i).timedOutAfterIdling(30))
                .toArray(ObservedSession[]::new));

    assertThat(facts.values()).allMatch(fact -> evidence(fact).equals("TAIL"));
  }

  @Test
  void sessionsWithoutUsableStatementsAreOutsideEveryBound() {
    Map<String, TableRow> facts =
        facts(
            observed("connect")
                .ran(9000)
                .timedOutAfterIdling(60)
                .with(SessionObservationTable.SESSION_TYPE, "SPARK_CONNECT"),
            observed("streaming").with(SessionObservationTable.COMMAND_NAME, "gluestreaming"));

    assertThat(facts.values()).allMatch(fact -> evidence(fact).equals("UNSUPPORTED"));
    assertMoney(facts.get("connect"), SessionFactTable.IDLE_COST_LOW, "0.000000");
    assertMoney(facts.get("connect"), SessionFactTable.IDLE_COST_HIGH, "5.500000");
  }

  @Test
  void anAutoScaledTailCostsAtLeastTheFloorAndAtMostWhatWasUsed() {
    // 10 units at most, 4 on average: 10,000 s use 40,000 unit-seconds; idle for certain 3,540 s.
    TableRow fact =
        fact(
            observed("a")
                .workers(10, "G.1X", 10)
                .autoScaling()
                .ran(10_000)
                .dpuSeconds(40_000)
                .timedOutAfterIdling(60));

    // Floor 2 units x 3,540 s = 7,080 unit-seconds; at most all 40,000.
    assertMoney(fact, SessionFactTable.IDLE_UNIT_HOURS_LOW, "1.966667");
    assertMoney(fact, SessionFactTable.IDLE_UNIT_HOURS_HIGH, "11.111111");
  }

  @Test
  void whatBusyWorkersCannotHaveUsedWasUsedWhileIdle() {
    // At most 2 units x 460 s busy: the other 7,080 of 8,000 unit-seconds burned in the tail.
    TableRow fact =
        fact(
            observed("a")
                .workers(2, "G.1X", 2)
                .autoScaling()
                .ran(4000)
                .dpuSeconds(8000)
                .timedOutAfterIdling(60));

    assertMoney(fact, SessionFactTable.IDLE_UNIT_HOURS_LOW, "1.966667");
  }

  private static String evidence(TableRow fact) {
    return fact.text(SessionFactTable.IDLE_EVIDENCE);
  }
}
