package io.dpuledger.app;

import io.dpuledger.analysis.Analyses;
import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.anomaly.AnomalySessionTable;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.analysis.budget.BudgetStatusTable;
import io.dpuledger.analysis.capacity.CapacityHourlyTable;
import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.analysis.forecast.SpendForecastTable;
import io.dpuledger.analysis.idlewaste.IdleWasteTable;
import io.dpuledger.analysis.month.ReportedMonthTable;
import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.analysis.rightsizing.EfficiencyScoreTable;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.analysis.rightsizing.WithheldAdviceTable;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveTable;
import io.dpuledger.facts.Quarantine;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionDays;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.TargetRead;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.Publisher;
import io.dpuledger.table.Publisher.Move;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import io.dpuledger.table.lock.RunLock;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings every table up to what was observed, checks the sums, and only then publishes: what others
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

  /** What an analysis came to: the day it is as of, and the days that others' rules worked out. */
  record Result(LocalDate asOf, SortedSet<String> daysUnderOlderRules) {
    /** Those that a rebuild left are named, since no other one will change them. */
    void printDaysUnderOlderRules(boolean wasRebuild, PrintWriter out) {
      if (daysUnderOlderRules.isEmpty()) {
        return;
      }
      out.println(
          daysUnderOlderRules.size()
              + (wasRebuild
                  ? " days keep what older rules made of them, since not all of their observations"
                      + " are kept: "
                      + String.join(", ", daysUnderOlderRules)
                  : " days were worked out under older rules; analyze --rebuild works them out"
                      + " anew"));
    }
  }

  /**
   * @param wantedAsOf the day that the analysis is to be as of, if not the last one seen whole
   * @param rebuild whether to work out anew all that was ever observed, under the rules of today
   */
  Result analyze(Optional<LocalDate> wantedAsOf, boolean rebuild) {
    try (RunLock lock = run.takeLock()) {
      List<TargetRead> reads = ledger.targetReads();
      LocalDate asOf = ledger.asOf(wantedAsOf, reads);
      HalfMovedDays halfMoved = HalfMovedDays.find(run);
      Changes changes = find(reads, halfMoved, rebuild || ledger.state().isOfNothing());
      LedgerState next = ledger.state().after(ledger.backlog(), reads, changes, run.configHash());
      SortedMap<String, byte[]> toApply = derive(asOf, changes, next);
      lock.beginPublishing();
      ledger.file().checkUnchanged();
      halfMoved.checkUnchanged();
      Runnable check = halfMoved.markingAgain(changes.usageDates(), lock::check);
      publish(asOf, halfMoved, changes, next, check);
      writeToApply(asOf, toApply, check);
      new PruneStep(run, ledger).prune(asOf, check);
      return new Result(asOf, next.daysUnderOtherRules(run.configHash()));
    }
  }

  /** Everything, if it is not known what the tables stand on. */
  private Changes find(List<TargetRead> reads, HalfMovedDays halfMoved, boolean everything) {
    Backlog backlog = ledger.backlog();
    UnreadSights sights =
        UnreadSights.of(
            store.readFiles(
                SessionObservationTable.SCHEMA,
                Backlog.paths(
                    everything
                        ? backlog.all(SessionObservationTable.SCHEMA)
                        : backlog.unreadOrOf(halfMoved.days(), SessionObservationTable.SCHEMA))));
    quarantine(sights.keylessDates());
    return new ChangeStep(run, ledger, halfMoved.days()).find(sights, everything, reads);
  }

  private SortedMap<String, byte[]> derive(LocalDate asOf, Changes changes, LedgerState next) {
    stage(
        SessionFactTable.SCHEMA,
        changes.createdDates(),
        kept(SessionFactTable.SCHEMA, changes.createdDates(), changes)
            .unionByName(changes.facts()));
    LookBack lookBack = new LookBack(run, store, asOf, next);
    // Recommendations, curves and days need the facts, and not each other.
    try (SideTask<SortedMap<String, byte[]>> recommending =
        SideTask.start(
            () -> {
              var pauses = new TimeoutCurveStep(run, store).stage(lookBack);
              return new RecommendStep(run, store).stage(lookBack, pauses);
            })) {
      deriveDays(changes);
      LocalDate firstKnown = firstUsageDate(asOf, changes);
      new CapacityStep(run, store).stage(changes, next);
      new CapacityAnswersStep(run, store).stage(asOf, firstKnown, next);
      new OutlookStep(run, store).stage(asOf, firstKnown);
      new MoversStep(run, store).stage(asOf, firstKnown);
      new IdleWasteStep(run, store).stage(lookBack);
      return recommending.result();
    }
  }

  /** What an earlier run of the same day gave to apply may be advised no more. */
  private void writeToApply(LocalDate asOf, SortedMap<String, byte[]> files, Runnable check) {
    Path report = run.layout().report(asOf.toString());
    check.run();
    run.files().delete(new Path(report, "apply"));
    files.forEach(
        (name, content) -> {
          check.run();
          run.files().writeBytes(new Path(report, name), content);
        });
  }

  private LocalDate firstUsageDate(LocalDate asOf, Changes changes) {
    return Stream.concat(
            ledger.firstUsageDate().stream(),
            changes.usageDates().stream().limit(1).map(LocalDate::parse))
        .min(Comparator.naturalOrder())
        .orElse(asOf);
  }

  private void deriveDays(Changes changes) {
    LedgerSums sliceSums = LedgerSums.ofSessions("slices");
    LedgerSums daySums = LedgerSums.ofSessions(SessionDayTable.SCHEMA.name());
    Dataset<Row> slices = SessionDays.of(changes.facts(), run.config().pricing());
    Dataset<Row> days =
        stage(
            SessionDayTable.SCHEMA,
            changes.usageDates(),
            daySums.watch(
                kept(SessionDayTable.SCHEMA, changes.usageDates(), changes)
                    .unionByName(sliceSums.watch(slices))));
    SumChecks.check(changes.sums(), sliceSums, changes.facts(), slices);
    for (Analysis analysis : Analyses.all()) {
      LedgerSums sums = LedgerSums.ofGroups(analysis.output());
      stage(analysis.output(), changes.usageDates(), sums.watch(analysis.compute(days)));
      SumChecks.checkAnswer(sums, daySums);
    }
  }

  /** Stages the days that change: what they have of other sessions, and the new rows. */
  private Dataset<Row> stage(TableSchema schema, Set<String> days, Dataset<Row> frame) {
    Dataset<Row> staged = store.stage(run.id(), schema, frame);
    store.stageEmptied(run.id(), schema, days);
    return staged;
  }

  private Dataset<Row> kept(TableSchema schema, Set<String> days, Changes changes) {
    return ChangeStep.withoutKeysOf(changes.facts(), store.read(schema, days::contains));
  }

  /** Rows without a key tell of nothing that another row could restate. */
  private void quarantine(Set<String> observedDates) {
    if (!observedDates.isEmpty()) {
      store.stage(
          run.id(),
          QuarantineTable.SCHEMA,
          Quarantine.of(
              store.readFiles(
                  SessionObservationTable.SCHEMA,
                  Backlog.paths(
                      ledger.backlog().of(SessionObservationTable.SCHEMA, observedDates)))));
    }
  }

  private void publish(
      LocalDate asOf, HalfMovedDays halfMoved, Changes changes, LedgerState next, Runnable check) {
    List<TableSchema> downstreamFirst = new ArrayList<>();
    downstreamFirst.add(RecommendationTable.SCHEMA);
    downstreamFirst.add(WithheldAdviceTable.SCHEMA);
    downstreamFirst.add(EfficiencyScoreTable.SCHEMA);
    downstreamFirst.add(IdleTimeoutCurveTable.SCHEMA);
    downstreamFirst.add(IdleWasteTable.SCHEMA);
    downstreamFirst.add(AnomalySessionTable.SCHEMA);
    downstreamFirst.add(SpendAnomalyTable.SCHEMA);
    downstreamFirst.add(BudgetStatusTable.SCHEMA);
    downstreamFirst.add(SpendForecastTable.SCHEMA);
    downstreamFirst.add(SpendMoversTable.SCHEMA);
    downstreamFirst.add(CapacityPeakTable.SCHEMA);
    downstreamFirst.add(CapacityProfileTable.SCHEMA);
    downstreamFirst.add(CapacityHourlyTable.SCHEMA);
    Analyses.all().forEach(analysis -> downstreamFirst.add(analysis.output()));
    downstreamFirst.add(SessionDayTable.SCHEMA);
    downstreamFirst.add(QuarantineTable.SCHEMA);
    downstreamFirst.add(SessionFactTable.SCHEMA);
    // Last, for it is never written again: what it says was reported has to be what stands.
    downstreamFirst.add(ReportedMonthTable.SCHEMA);
    Publisher publisher = new Publisher(run.files(), run.layout());
    List<Move> moves = publisher.plan(run.id(), downstreamFirst);
    record.moving(asOf.toString(), moves);
    halfMoved.whileMoving(
        changes.usageDates(),
        check,
        () -> {
          publisher.publish(run.id(), moves, check);
          downstreamFirst.forEach(store.known()::forget);
          check.run();
          ledger.stand(next);
        });
  }
}
