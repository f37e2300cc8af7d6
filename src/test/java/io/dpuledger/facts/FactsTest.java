package io.dpuledger.facts;

import static org.apache.spark.sql.functions.lit;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.SpendRows;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.BillingTerms;
import io.dpuledger.model.CapacityUnit;
import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.ListPrice;
import io.dpuledger.model.PriceBasis;
import io.dpuledger.model.RateCard;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.Target;
import io.dpuledger.model.TargetCollection;
import io.dpuledger.model.TargetRead;
import io.dpuledger.model.WorkerType;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.RowScan;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import io.dpuledger.testing.SparkTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Turns a few observed sessions into facts, with prices and rules that a test can read at a glance.
 */
abstract class FactsTest extends SparkTest {
  static final LocalDate EARLY = LocalDate.of(2022, 1, 1);
  static final LocalDate GLUE_6 = LocalDate.of(2026, 8, 21);

  static final RateCard PRICES =
      new RateCard(
          List.of(
              dpu("us-east-1", null, "6.0", EARLY, "0.44", PriceBasis.LIST),
              dpu("us-east-1", "6.0", null, GLUE_6, "0.308", PriceBasis.ASSUMED),
              dpu("eu-west-1", null, null, EARLY, "0.44", PriceBasis.LIST),
              dpu("sa-east-1", null, null, EARLY, "0.69", PriceBasis.ASSUMED),
              mDpu("us-east-1", "R", "0.52"),
              mDpu("us-east-1", "Z", "0.44"),
              new ListPrice(
                  "cn-north-1",
                  CapacityUnit.DPU,
                  null,
                  null,
                  null,
                  EARLY,
                  null,
                  new BigDecimal("3.021"),
                  "CNY",
                  PriceBasis.OVERRIDE,
                  "contract")));

  static final BillingTerms TERMS =
      new BillingTerms(new BigDecimal("0.10"), Duration.ofSeconds(60));

  static final IdleAssumptions IDLE =
      new IdleAssumptions(
          Duration.ofSeconds(60),
          Duration.ofMinutes(2880),
          Map.of(SessionOrigin.DBT, Duration.ofMinutes(300)),
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          BigDecimal.valueOf(2));

  static final FactRules RULES = rules(IDLE);

  static FactRules rules(IdleAssumptions idle) {
    return new FactRules(
        List.of(
            type("G.1X", "1", CapacityUnit.DPU),
            type("G.2X", "2", CapacityUnit.DPU),
            type("G.025X", "0.25", CapacityUnit.DPU),
            type("R.2X", "2", CapacityUnit.M_DPU),
            type("Z.2X", "2", CapacityUnit.M_DPU)),
        TERMS,
        new AttributionRules(
            List.of(
                new AttributionRules.Rule(AttributionRules.Field.TAG, "team"),
                new AttributionRules.Rule(AttributionRules.Field.ROLE_NAME, "glue-(.+)")),
            List.of(new AttributionRules.Rule(AttributionRules.Field.SESSION_ID, "^([a-z]+)@"))),
        idle);
  }

  /** The facts of some sessions, by their ids, where every target was read by the last run. */
  Map<String, Row> facts(ObservedSession... sessions) {
    return byId(factRows(RULES, allRead(), sessions));
  }

  Row fact(ObservedSession session) {
    return facts(session).values().iterator().next();
  }

  Dataset<Row> factRows(FactRules rules, List<TargetRead> reads, ObservedSession... sessions) {
    return factRows(rules, reads, List.of(), sessions);
  }

  /** The same where somebody read statements. */
  Dataset<Row> factRows(
      FactRules rules,
      List<TargetRead> reads,
      List<ObservedStatement> statements,
      ObservedSession... sessions) {
    Dataset<Row> observations =
        spark()
            .createDataFrame(
                ObservedSession.rows(sessions), SessionObservationTable.SCHEMA.rowType());
    Dataset<Row> described =
        SessionFacts.described(
            SessionFacts.latest(observations),
            statements.isEmpty() ? Optional.empty() : Optional.of(rows(statements)),
            spark().createDataFrame(TargetReads.lastReads(reads), Lifecycle.LAST_READS),
            spark().createDataFrame(PriceList.rows(PRICES), PriceList.SCHEMA),
            rules);
    return SessionFacts.graded(described, noFacts(), lit(false), rules);
  }

  Dataset<Row> rows(List<ObservedStatement> statements) {
    return spark()
        .createDataFrame(
            statements.stream().map(ObservedStatement::row).toList(),
            StatementObservationTable.SCHEMA.rowType());
  }

  Dataset<Row> noFacts() {
    return spark().createDataFrame(List.of(), SessionFactTable.SCHEMA.rowType());
  }

  static Map<String, Row> byId(Dataset<Row> facts) {
    return facts.collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs(SessionFactTable.SESSION_ID), Function.identity()));
  }

  static List<TargetRead> allRead() {
    return Stream.of("us-east-1", "eu-west-1", "sa-east-1", "cn-north-1", "mx-central-1")
        .map(region -> read(region, "run-1", CollectionOutcome.COMPLETE, "run-1", EPOCH))
        .toList();
  }

  private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");

  static TargetRead read(
      String region,
      String lastRun,
      CollectionOutcome outcome,
      String lastCompleteRun,
      Instant lastCompleteAt) {
    TargetCollection complete =
        tried(region, lastCompleteRun, lastCompleteAt, CollectionOutcome.COMPLETE);
    return new TargetRead(tried(region, lastRun, lastCompleteAt, outcome), complete, complete);
  }

  static TargetCollection tried(
      String region, String run, Instant startedAt, CollectionOutcome outcome) {
    return new TargetCollection(
        run,
        startedAt,
        startedAt,
        new Target("012345678901", region),
        CollectionSource.SIMULATED,
        outcome,
        1,
        10,
        0,
        null);
  }

  private static ListPrice dpu(
      String region, String from, String below, LocalDate since, String price, PriceBasis basis) {
    return new ListPrice(
        region,
        CapacityUnit.DPU,
        null,
        from == null ? null : new BigDecimal(from),
        below == null ? null : new BigDecimal(below),
        since,
        null,
        new BigDecimal(price),
        "USD",
        basis,
        "test");
  }

  private static ListPrice mDpu(String region, String family, String price) {
    return new ListPrice(
        region,
        CapacityUnit.M_DPU,
        family,
        null,
        null,
        EARLY,
        null,
        new BigDecimal(price),
        "USD",
        PriceBasis.ASSUMED,
        "test");
  }

  private static WorkerType type(String name, String units, CapacityUnit unit) {
    return new WorkerType(name, new BigDecimal(units), unit);
  }

  /** The rows of spend_daily, as the task that writes session_day makes them. */
  static Dataset<Row> spendDaily(Dataset<Row> days) {
    List<Row> rows = new ArrayList<>();
    RowScan.of(days, SpendRows.profile())
        .byDay()
        .forEach(
            (day, ofDay) ->
                ofDay.forEach(
                    values ->
                        rows.add(
                            RowFactory.create(
                                Stream.concat(Stream.of(values), Stream.of(day)).toArray()))));
    return days.sparkSession().createDataFrame(rows, SpendDaily.SCHEMA.rowType());
  }
}
