package io.dpuledger.facts;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.TargetRead;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SessionFactsTest extends FactsTest {
  private static final Instant NIGHT = CREATED.plusSeconds(7200);

  @Test
  void theFinalSightWinsOverALaterLiveOne() {
    Map<String, Row> facts =
        facts(
            observed("a").live(NIGHT.plusSeconds(9999)),
            observed("a").ran(3600).observedAt(NIGHT),
            observed("a").ran(3600).observedAt(NIGHT.plusSeconds(60)));

    assertThat(facts).hasSize(1);
    assertText(facts.get("a"), SessionFactTable.LIFECYCLE, "ENDED");
    assertMoney(facts.get("a"), SessionFactTable.LIST_COST, "2.200000");
    assertThat(facts.get("a").<Timestamp>getAs(SessionFactTable.FIGURES_AT).toInstant())
        .isEqualTo(NIGHT);
  }

  @Test
  void aReusedIdIsAnotherSession() {
    Dataset<Row> facts =
        factRows(
            RULES,
            allRead(),
            observed("a"),
            observed("a").created(CREATED.plusSeconds(20_000)).ran(60));

    assertThat(facts.count()).isEqualTo(2);
  }

  @Test
  void aLiveSessionIsEstimatedUpToItsSightAndCanStillBurn() {
    Row fact = fact(observed("a").live(NIGHT));

    assertText(fact, SessionFactTable.LIFECYCLE, "LIVE");
    assertText(fact, SessionFactTable.USAGE_BASIS, "ESTIMATED");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "10.000000");
    assertMoney(fact, SessionFactTable.LIST_COST, "4.400000");
    assertMoney(fact, SessionFactTable.EXPOSURE_COST, "2.200000");
    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "CEILING");
    assertMoney(fact, SessionFactTable.IDLE_COST_HIGH, "4.400000");
  }

  @Test
  void aLiveSessionThatALaterCompleteListingLacksHasVanished() {
    List<TargetRead> laterRun =
        List.of(
            read("us-east-1", "run-2", CollectionOutcome.COMPLETE, "run-2", NIGHT.plusSeconds(60)));

    Row fact = factRows(RULES, laterRun, observed("a").live(NIGHT)).first();

    assertText(fact, SessionFactTable.LIFECYCLE, "VANISHED");
    assertThat(fact.<BigDecimal>getAs(SessionFactTable.EXPOSURE_COST)).isNull();
    assertThat(flags(fact)).contains("LOWER_BOUND");
  }

  @Test
  void aLiveSessionOfATargetThatCouldNotBeReadIsStaleAndNotVanished() {
    List<TargetRead> failed =
        List.of(read("us-east-1", "run-2", CollectionOutcome.DENIED, "run-1", NIGHT));

    Row fact = factRows(RULES, failed, observed("a").live(NIGHT)).first();

    assertText(fact, SessionFactTable.LIFECYCLE, "STALE");
    assertThat(fact.<BigDecimal>getAs(SessionFactTable.EXPOSURE_COST)).isNull();
  }

  @Test
  void capacityComesFromWorkersWhereAwsGivesNone() {
    Map<String, Row> facts =
        facts(
            observed("workers").without(SessionObservationTable.MAX_CAPACITY),
            observed("usage")
                .without(SessionObservationTable.MAX_CAPACITY)
                .without(SessionObservationTable.NUMBER_OF_WORKERS)
                .dpuSeconds(10_800),
            observed("nothing")
                .without(SessionObservationTable.MAX_CAPACITY)
                .without(SessionObservationTable.NUMBER_OF_WORKERS));

    assertText(facts.get("workers"), SessionFactTable.CAPACITY_BASIS, "WORKERS");
    assertMoney(facts.get("workers"), SessionFactTable.CAPACITY_UNITS, "5.000000");
    assertText(facts.get("usage"), SessionFactTable.CAPACITY_BASIS, "USAGE");
    assertMoney(facts.get("usage"), SessionFactTable.CAPACITY_UNITS, "3.000000");
    assertText(facts.get("nothing"), SessionFactTable.CAPACITY_BASIS, "UNKNOWN_WORKERS");
    assertThat(facts.get("nothing").<BigDecimal>getAs(SessionFactTable.LIST_COST)).isNull();
    assertThat(flags(facts.get("nothing"))).contains("USAGE_UNKNOWN");
  }

  @Test
  void anUnknownTypeIsCarriedAndPricedByItsCapacityAlone() {
    Map<String, Row> facts =
        facts(
            observed("capacity").workers(2, "G.32X", 64),
            observed("none").workers(2, "G.32X", 64).without(SessionObservationTable.MAX_CAPACITY));

    assertMoney(facts.get("capacity"), SessionFactTable.LIST_COST, "28.160000");
    assertText(facts.get("capacity"), SessionFactTable.PRICE_BASIS, "ASSUMED");
    assertThat(flags(facts.get("capacity"))).contains("UNKNOWN_WORKER_TYPE");
    assertText(facts.get("none"), SessionFactTable.CAPACITY_BASIS, "UNKNOWN_WORKER_TYPE");
    assertThat(facts.get("none").<BigDecimal>getAs(SessionFactTable.LIST_COST)).isNull();
  }

  @Test
  void memoryWorkersArePricedByTheirFamilyInTheirOwnUnit() {
    Map<String, Row> facts =
        facts(
            observed("r").workers(5, "R.2X", 10),
            observed("z")
                .workers(5, "Z.2X", 10)
                .with(SessionObservationTable.COMMAND_NAME, "glueray")
                .without(SessionObservationTable.GLUE_VERSION));

    assertText(facts.get("r"), SessionFactTable.CAPACITY_UNIT, "M-DPU");
    assertMoney(facts.get("r"), SessionFactTable.LIST_COST, "5.200000");
    assertMoney(facts.get("z"), SessionFactTable.LIST_COST, "4.400000");
    assertText(facts.get("z"), SessionFactTable.IDLE_EVIDENCE, "UNSUPPORTED");
  }

  @Test
  void aRegionWithoutAPriceCostsNullAndNotZero() {
    Row fact = fact(observed("a").region("mx-central-1"));

    assertText(fact, SessionFactTable.PRICE_BASIS, "MISSING");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "5.000000");
    assertThat(fact.<BigDecimal>getAs(SessionFactTable.LIST_COST)).isNull();
    assertThat(fact.<BigDecimal>getAs(SessionFactTable.IDLE_COST_HIGH)).isNull();
  }

  @Test
  void otherCurrenciesKeepTheirName() {
    Row fact = fact(observed("a").region("cn-north-1"));

    assertText(fact, SessionFactTable.BILLING_CURRENCY, "CNY");
    assertMoney(fact, SessionFactTable.LIST_COST, "15.105000");
    assertMoney(fact, SessionFactTable.CONTRACTED_COST, "13.594500");
  }

  @Test
  void aSessionThatFailedBeforeItRanCostsNothing() {
    Row fact =
        fact(
            observed("a")
                .without(SessionObservationTable.EXECUTION_TIME_SECONDS)
                .with(SessionObservationTable.STATUS, "FAILED"));

    assertText(fact, SessionFactTable.USAGE_BASIS, "NONE");
    assertText(fact, SessionFactTable.IDLE_EVIDENCE, "NONE");
    assertMoney(fact, SessionFactTable.LIST_COST, "0.000000");
  }

  @Test
  void nonsenseFromAwsBecomesNullWithAReason() {
    Map<String, Row> facts =
        facts(
            observed("nan").with(SessionObservationTable.EXECUTION_TIME_SECONDS, Double.NaN),
            observed("huge").dpuSeconds(1e308),
            observed("negative").with(SessionObservationTable.EXECUTION_TIME_SECONDS, -5.0),
            observed("backwards").completed(CREATED.minusSeconds(60)));

    assertThat(flags(facts.get("nan"))).contains("IMPLAUSIBLE_EXECUTION_TIME", "USAGE_UNKNOWN");
    assertThat(flags(facts.get("huge"))).containsExactly("IMPLAUSIBLE_DPU_SECONDS");
    assertMoney(facts.get("huge"), SessionFactTable.LIST_COST, "2.200000");
    assertThat(flags(facts.get("negative"))).contains("IMPLAUSIBLE_EXECUTION_TIME");
    assertThat(flags(facts.get("backwards"))).contains("COMPLETED_BEFORE_CREATED");
    assertMoney(facts.get("backwards"), SessionFactTable.LIST_COST, "2.200000");
  }

  @Test
  void teamAndOwnerComeFromTheFirstRuleThatAnswers() {
    Map<String, Row> facts =
        facts(
            observed("ada@laptop").with(SessionObservationTable.TAGS, Map.of("team", "risk")),
            observed("nobody").with(SessionObservationTable.ROLE_ARN, "arn:aws:iam::1:role/admin"));

    assertText(facts.get("ada@laptop"), SessionFactTable.TEAM, "risk");
    assertText(facts.get("ada@laptop"), SessionFactTable.OWNER, "ada");
    assertThat(facts.get("nobody").<String>getAs(SessionFactTable.TEAM)).isNull();
    assertText(facts.get("nobody"), SessionFactTable.ROLE_NAME, "admin");
  }

  @Test
  void rowsWithoutAKeyAreQuarantinedAndNothingElseIs() {
    ObservedSession noId = observed("x").without(SessionObservationTable.SESSION_ID);
    ObservedSession noCreation = observed("y").without(SessionObservationTable.CREATED_ON);
    Dataset<Row> observations =
        spark()
            .createDataFrame(
                ObservedSession.rows(noId, noCreation, observed("z")),
                SessionObservationTable.SCHEMA.rowType());

    assertThat(Quarantine.of(observations).select(QuarantineTable.REASON).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("NO_SESSION_ID", "NO_CREATED_ON");
    assertThat(SessionFacts.latest(observations).count()).isEqualTo(1);
  }

  private static List<String> flags(Row fact) {
    return fact.getList(fact.fieldIndex(SessionFactTable.QUALITY_FLAGS));
  }

  static void assertText(Row fact, String column, String expected) {
    assertThat(fact.<String>getAs(column)).as(column).isEqualTo(expected);
  }

  static void assertMoney(Row fact, String column, String expected) {
    assertThat(fact.<BigDecimal>getAs(column)).as(column).isEqualTo(new BigDecimal(expected));
  }
}
