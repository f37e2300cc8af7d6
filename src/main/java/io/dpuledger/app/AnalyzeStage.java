package io.dpuledger.app;

import static org.apache.spark.sql.functions.lit;

import io.dpuledger.analysis.Analyses;
import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.facts.FactRules;
import io.dpuledger.facts.Quarantine;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionDays;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionFacts;
import io.dpuledger.model.TargetRead;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.Publisher;
import io.dpuledger.table.Publisher.Move;
import io.dpuledger.table.RunLock;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Derives every table from the observations, checks the sums, and only then publishes: what others
 * are built from comes last, so that a reader never finds an answer newer than its facts.
 */
final class AnalyzeStage {
  private final Run run;
  private final Ledger ledger;
  private final RunFile record;
  private final TableStore store;

  AnalyzeStage(Run run, Ledger ledger, RunFile record) {
    this.run = run;
    this.ledger = ledger;
    this.record = record;
    this.store = ledger.store();
  }

  /** Returns the day that the analysis is as of: the one wanted, or the last one seen whole. */
  LocalDate analyze(Optional<LocalDate> wantedAsOf) {
    try (RunLock lock = RunLock.take(run.files(), run.layout(), run.id(), run.clock().instant())) {
      LocalDate asOf = derive(wantedAsOf);
      lock.renew(run.clock().instant());
      publish(asOf);
      return asOf;
    }
  }

  private LocalDate derive(Optional<LocalDate> wantedAsOf) {
    List<TargetRead> reads = ledger.targetReads();
    LocalDate asOf = ledger.asOf(wantedAsOf, reads);

    Dataset<Row> observations = store.read(SessionObservationTable.SCHEMA);
    LedgerSums keyless = LedgerSums.rowsOf("keyless", Quarantine.lacksKey());
    LedgerSums observed = LedgerSums.rowsOf("observed", lit(true));
    LedgerSums factSums = LedgerSums.ofSessions(SessionFactTable.SCHEMA.name());
    LedgerSums daySums = LedgerSums.ofSessions(SessionDayTable.SCHEMA.name());

    Dataset<Row> latest = observed.watch(SessionFacts.latest(keyless.watch(observations)));
    Dataset<Row> facts =
        stage(
            SessionFactTable.SCHEMA,
            factSums.watch(
                SessionFacts.of(latest, ledger.lastReads(reads), ledger.prices(), factRules())));
    // Recommendations and days need the facts, and not each other.
    try (SideTask<Boolean> recommending =
        SideTask.start(() -> new RecommendStep(run, store).stage(facts, asOf))) {
      Dataset<Row> days =
          stage(
              SessionDayTable.SCHEMA, daySums.watch(SessionDays.of(facts, run.config().pricing())));
      SumChecks.check(observed, factSums, daySums, facts, days);
      answer(days, daySums);
      quarantine(observations, keyless);
      recommending.result();
    }
    return asOf;
  }

  private void answer(Dataset<Row> days, LedgerSums daySums) {
    for (Analysis analysis : Analyses.all()) {
      LedgerSums sums = LedgerSums.ofGroups(analysis.output());
      stage(analysis.output(), sums.watch(analysis.compute(days)));
      SumChecks.checkAnswer(sums, daySums);
    }
  }

  private Dataset<Row> stage(TableSchema schema, Dataset<Row> frame) {
    Dataset<Row> staged = store.stage(run.id(), schema, frame);
    store.stageEmptied(run.id(), schema);
    return staged;
  }

  private void quarantine(Dataset<Row> observations, LedgerSums keyless) {
    if (keyless.rows() > 0) {
      stage(QuarantineTable.SCHEMA, Quarantine.of(observations));
    } else {
      store.stageEmptied(run.id(), QuarantineTable.SCHEMA);
    }
  }

  private void publish(LocalDate asOf) {
    List<TableSchema> downstreamFirst = new ArrayList<>();
    downstreamFirst.add(RecommendationTable.SCHEMA);
    Analyses.all().forEach(analysis -> downstreamFirst.add(analysis.output()));
    downstreamFirst.add(SessionDayTable.SCHEMA);
    downstreamFirst.add(QuarantineTable.SCHEMA);
    downstreamFirst.add(SessionFactTable.SCHEMA);
    Publisher publisher = new Publisher(run.files(), run.layout());
    List<Move> moves = publisher.plan(run.id(), downstreamFirst);
    record.moving(asOf.toString(), moves);
    publisher.publish(run.id(), moves);
  }

  private FactRules factRules() {
    return new FactRules(
        run.config().workerTypes(),
        run.config().pricing(),
        run.config().attribution(),
        run.config().idle());
  }
}
