package io.dpuledger.app.night;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Scans;
import io.dpuledger.app.eventlog.EventLogResult;
import io.dpuledger.app.eventlog.EventLogStage;
import io.dpuledger.app.run.Run;
import io.dpuledger.bill.reading.BillReading;
import io.dpuledger.facts.QuarantineTable;
import io.dpuledger.facts.QuarantinedRows;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.change.DayRow;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.ledger.Analyses;
import io.dpuledger.ledger.AnalysisNight;
import io.dpuledger.ledger.BilledMonths;
import io.dpuledger.ledger.ChangeStep;
import io.dpuledger.ledger.Changes;
import io.dpuledger.ledger.HalfMovedDays;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.LedgerState;
import io.dpuledger.ledger.NightAnswers;
import io.dpuledger.ledger.NightSums;
import io.dpuledger.ledger.Observations;
import io.dpuledger.ledger.PruneStep;
import io.dpuledger.ledger.PublishStep;
import io.dpuledger.ledger.Sources;
import io.dpuledger.ledger.StagedTables;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.lock.RunLock;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import io.dpuledger.table.staging.Publisher.Batch;
import io.dpuledger.table.staging.Staging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Brings every table up to date with the observations, checks the sums, and only then publishes.
 * Tables that others are built from come last, so that a reader never finds facts newer than an
 * answer.
 */
public final class AnalyzeStage {
  private final Run run;
  private final Ledger ledger;
  private final RunFile record;
  private final List<Analysis> analyses = Analyses.all();
  private final StagedTables staged;

  public AnalyzeStage(Run run, Ledger ledger, RunFile record) {
    this.run = run;
    this.ledger = ledger;
    this.record = record;
    this.staged = new StagedTables();
  }

  /** A reader that needs something from the tables that no table of the night holds. */
  interface Reader {
    /**
     * Adds its profiles, before any table is read.
     *
     * @param next the state of the tables once the night is published
     */
    void ask(LocalDate asOf, Scans scans, LedgerState next);

    /** Receives the results, before anything is published. */
    void take();
  }

  /**
   * Derives every table, checks the sums, and publishes.
   *
   * @param wantedAsOf the as-of day of the analysis, if not the last complete one
   * @param rebuild whether to work out everything again with today's rules
   * @param readers other readers of the tables
   */
  public Analyzed analyze(Optional<LocalDate> wantedAsOf, boolean rebuild, List<Reader> readers) {
    try (RunLock lock = run.takeLock()) {
      ledger.store().known().prefetch(Tables.derived());
      List<TargetRead> reads = ledger.targetReads();
      LocalDate asOf = AsOfDay.of(ledger, wantedAsOf);
      HalfMovedDays halfMoved = HalfMovedDays.find(run.lake());
      BillReading.Result bill = record.billed(BillStage.read(run, ledger, staged));
      Derived derived = derive(asOf, reads, halfMoved, rebuild, readers);
      lock.beginPublishing();
      ledger.file().checkUnchanged();
      halfMoved.checkUnchanged();
      Runnable check = halfMoved.markingAgain(derived.usageDates(), lock::check);
      List<Batch> batches = PublishStep.plan(analyses, staged);
      record.moving(asOf.toString(), batches);
      PublishStep publishing = new PublishStep(run.lake(), ledger, asOf, check);
      publishing.publish(batches, halfMoved, derived.usageDates(), derived.next());
      staged.rows().forEach(ledger.small()::published);
      publishing.writeToApply(derived.toApply());
      Integer keepDays = run.config().observations().keepDays();
      if (keepDays != null) {
        new PruneStep(run.lake(), ledger).pruneBefore(asOf.minusDays(keepDays), check);
      }
      return new Analyzed(
          asOf, bill, derived.eventLogs(), derived.next().daysUnderOtherRules(run.configHash()));
    }
  }

  /**
   * The results of an analysis, apart from what is staged.
   *
   * @param usageDates the usage days that change
   */
  private record Derived(
      SortedSet<String> usageDates,
      LedgerState next,
      SortedMap<String, byte[]> toApply,
      EventLogResult eventLogs) {}

  /** Nothing read here is read again once the first table was moved. */
  private Derived derive(
      LocalDate asOf,
      List<TargetRead> reads,
      HalfMovedDays halfMoved,
      boolean rebuild,
      List<Reader> readers) {
    // Everything, if the state of the tables is unknown.
    boolean everything = rebuild || ledger.state().isOfNothing();
    try (Observations observations =
        Observations.of(ledger.store(), ledger.backlog(), halfMoved.days(), everything)) {
      EventLogResult logs =
          record.logged(EventLogStage.read(run, ledger, asOf, observations.unread(), staged));
      return derive(asOf, reads, halfMoved, observations, logs, everything, readers);
    }
  }

  private Derived derive(
      LocalDate asOf,
      List<TargetRead> reads,
      HalfMovedDays halfMoved,
      Observations observations,
      EventLogResult logs,
      boolean everything,
      List<Reader> readers) {
    BilledMonths billed = BilledMonths.of(BilledPrices.NONE, asOf, ledger.state());
    try (Changes changes = find(observations, asOf, reads, halfMoved, billed, everything)) {
      quarantine(observations, changes.keylessDates());
      LedgerState next =
          ledger.state().after(ledger.backlog(), reads, changes, billed, run.configHash());
      AnalysisNight night = new AnalysisNight(asOf, run.config().analysis(), ledger, changes, next);
      Sources sources = sources(changes, halfMoved.days());
      NightSums sums = NightSums.ask(sources, changes);
      NightAnswers answers = new NightAnswers(analyses, sources, staged);
      answers.ask(night);
      readers.forEach(reader -> reader.ask(asOf, sources, next));
      answers.answer(night);
      readers.forEach(Reader::take);
      sums.check();
      return new Derived(changes.usageDates(), next, answers.files(), logs);
    }
  }

  private Changes find(
      Observations observations,
      LocalDate asOf,
      List<TargetRead> reads,
      HalfMovedDays halfMoved,
      BilledMonths billed,
      boolean everything) {
    String firstAsked = run.config().analysis().firstDay(asOf).toString();
    SessionRules rules =
        new SessionRules(
            run.config().workerTypes(),
            run.config().attribution(),
            run.config().rateCard(),
            billed.prices(),
            run.config().pricing());
    return new ChangeStep(
            ledger, observations, halfMoved.days(), billed, rules, run.config().idle())
        .find(everything, reads, created -> ledger.state().mayReach(created, firstAsked));
  }

  /** The facts and days that change: their rows of other sessions, and the new rows. */
  private Sources sources(Changes changes, SortedSet<String> halfMoved) {
    Sources sources =
        new Sources(
            ledger.store(),
            new Staging(ledger.spark(), run.files(), run.layout(), run.id()),
            staged);
    sources.readFrom(SessionFactTable.SCHEMA, (days, columns) -> changes.known().of(days));
    sources.change(
        SessionFactTable.SCHEMA, changes.createdDates(), DayRows.of(changes.changedFacts()));
    SortedSet<String> days = changes.usageDates();
    Rows made = changes.newFacts();
    sources.change(
        SessionDayTable.SCHEMA,
        days,
        DayRow.replacing(
            DayRow.of(made),
            made,
            ledger.store().read(SessionDayTable.SCHEMA, day -> days.contains(day)),
            halfMoved));
    return sources;
  }

  /** Rows without a key cannot be restated by another row. */
  private void quarantine(Observations observations, SortedSet<String> observedDates) {
    if (!observedDates.isEmpty()) {
      staged.add(
          QuarantineTable.SCHEMA,
          new TreeMap<>(RowScan.of(observations.on(observedDates), new QuarantinedRows())));
    }
  }
}
