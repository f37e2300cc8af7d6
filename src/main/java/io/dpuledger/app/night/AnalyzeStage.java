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
import io.dpuledger.ledger.SessionJobs;
import io.dpuledger.ledger.Sources;
import io.dpuledger.ledger.StagedTables;
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
  private final PersonsStep persons;

  public AnalyzeStage(Run run, Ledger ledger, RunFile record) {
    this.run = run;
    this.ledger = ledger;
    this.record = record;
    this.staged = new StagedTables();
    this.persons = new PersonsStep(run, ledger);
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
      persons.beforeReading(rebuild, lock::beginPublishing, lock::check);
      ledger.store().known().prefetch(Tables.derived());
      Start start = start(wantedAsOf, rebuild);
      BillReading.Result bill = record.billed(BillStage.read(run, ledger, staged));
      Derived derived = derive(start, readers);
      publish(start, derived, lock);
      return new Analyzed(
          start.asOf(),
          bill,
          derived.eventLogs(),
          derived.next().daysUnderOtherRules(run.configHash()));
    }
  }

  /**
   * What an analysis starts from.
   *
   * @param everything whether all tables are worked out again, as when their state is unknown
   */
  private record Start(
      LocalDate asOf, List<TargetRead> reads, HalfMovedDays halfMoved, boolean everything) {}

  private Start start(Optional<LocalDate> wantedAsOf, boolean rebuild) {
    List<TargetRead> reads = ledger.targetReads();
    return new Start(
        AsOfDay.of(ledger, wantedAsOf),
        reads,
        HalfMovedDays.find(run.lake()),
        rebuild || ledger.state().isOfNothing());
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
  private Derived derive(Start start, List<Reader> readers) {
    try (Observations observations =
        Observations.of(
            ledger.store(),
            ledger.backlog(),
            start.halfMoved().days(),
            start.everything(),
            persons.reading())) {
      EventLogResult logs =
          record.logged(
              EventLogStage.read(run, ledger, start.asOf(), observations.unread(), staged));
      BilledMonths billed =
          BilledMonths.of(ledger, run.config().pricing().fromBill(), start.asOf());
      try (Changes changes = find(start, observations, billed)) {
        quarantine(observations, changes.keylessDates());
        LedgerState next =
            ledger
                .state()
                .after(ledger.backlog(), start.reads(), changes, billed, run.configHash());
        return new Derived(changes.usageDates(), next, answer(start, changes, next, readers), logs);
      }
    }
  }

  private Changes find(Start start, Observations observations, BilledMonths billed) {
    String firstAsked = run.config().analysis().firstDay(start.asOf()).toString();
    SessionRules rules =
        new SessionRules(
            run.config().workerTypes(),
            run.config().attribution(),
            run.config().rateCard(),
            billed.prices(),
            run.config().pricing());
    return new ChangeStep(
            ledger,
            observations,
            SessionJobs.of(ledger, staged),
            start.halfMoved().days(),
            billed,
            persons.before(),
            rules,
            run.config().idle())
        .find(
            start.everything(),
            start.reads(),
            created -> ledger.state().mayReach(created, firstAsked));
  }

  /** Stages every answer, and returns the files to apply. */
  private SortedMap<String, byte[]> answer(
      Start start, Changes changes, LedgerState next, List<Reader> readers) {
    AnalysisNight night =
        new AnalysisNight(start.asOf(), run.config().analysis(), ledger, changes, next);
    Sources sources = sources(changes, start.halfMoved().days());
    NightSums sums = NightSums.ask(sources, changes);
    NightAnswers answers = new NightAnswers(analyses, sources, staged);
    answers.ask(night);
    readers.forEach(reader -> reader.ask(start.asOf(), sources, next));
    answers.answer(night);
    readers.forEach(Reader::take);
    sums.check();
    return answers.files();
  }

  private void publish(Start start, Derived derived, RunLock lock) {
    lock.beginPublishing();
    ledger.file().checkUnchanged();
    start.halfMoved().checkUnchanged();
    Runnable check = start.halfMoved().markingAgain(derived.usageDates(), lock::check);
    List<Batch> batches = PublishStep.plan(analyses, staged);
    record.moving(start.asOf().toString(), batches);
    PublishStep publishing = new PublishStep(run.lake(), ledger, start.asOf(), check);
    publishing.publish(batches, start.halfMoved(), derived.usageDates(), derived.next());
    staged.rows().forEach(ledger.small()::published);
    publishing.writeToApply(derived.toApply());
    persons.afterPublishing(start.asOf(), check);
    Integer keepDays = run.config().observations().keepDays();
    if (keepDays != null) {
      new PruneStep(run.lake(), ledger).pruneBefore(start.asOf().minusDays(keepDays), check);
    }
  }

  /** The facts and days that change: their rows of other sessions, and the new rows. */
  private Sources sources(Changes changes, SortedSet<String> halfMoved) {
    Sources sources =
        new Sources(
            ledger.store(),
            new Staging(ledger.spark(), run.files(), run.layout(), run.id()),
            staged);
    sources.readFrom(SessionFactTable.SCHEMA, (days, columns) -> changes.known().of(days));
    long largest = changes.largestDay();
    sources.change(
        SessionFactTable.SCHEMA,
        changes.createdDates(),
        DayRows.of(changes.changedFacts()).withLargest(largest));
    SortedSet<String> days = changes.usageDates();
    Rows made = changes.newFacts();
    sources.change(
        SessionDayTable.SCHEMA,
        days,
        DayRow.replacing(
                DayRow.of(made),
                made,
                ledger.store().read(SessionDayTable.SCHEMA, day -> days.contains(day)),
                halfMoved)
            .withLargest(largest));
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
