package io.dpuledger.ledger;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.change.ChangeRule;
import io.dpuledger.facts.change.CreatedDates;
import io.dpuledger.facts.change.FactRow;
import io.dpuledger.facts.change.SessionFold;
import io.dpuledger.facts.change.Survey;
import io.dpuledger.facts.idle.GroupVerdicts;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.facts.statement.StatementRow;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.rows.RowGroups;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.RowShuffle;
import io.dpuledger.table.rows.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sessions with new observations or that have not ended, and works out their facts from
 * all their observations. So the work depends on what changes rather than on history, and nightly
 * runs give the same facts as one run over everything.
 */
public final class ChangeStep {
  private static final String NEVER = "9999-12-31";
  private static final String FIRST_OF_ALL = "";

  /** The amount of input whose rows a task can sort in memory. */
  private static final long BYTES_A_PARTITION = 2L << 20;

  /** Enough partitions that a task is neither too small nor too large. */
  private static final int PARTITIONS_A_TASK = 4;

  private static final int DEPTH = 2;
  private static final List<String> KEY = SessionFactTable.SCHEMA.key();

  private final Ledger ledger;
  private final Observations observations;
  private final SessionJobs jobs;
  private final SortedSet<String> halfMoved;
  private final @Nullable LocalDate personsBefore;
  private final SortedSet<String> restated;
  private final SessionRules rules;
  private final IdleAssumptions idle;

  /**
   * @param personsBefore of sessions created before this day nothing is kept of persons; null if of
   *     all
   */
  public ChangeStep(
      Ledger ledger,
      Observations observations,
      SessionJobs jobs,
      SortedSet<String> halfMoved,
      BilledMonths months,
      @Nullable LocalDate personsBefore,
      SessionRules rules,
      IdleAssumptions idle) {
    this.ledger = ledger;
    this.observations = observations;
    this.jobs = jobs;
    this.halfMoved = halfMoved;
    this.personsBefore = personsBefore;
    this.restated = months.restated();
    this.rules = rules;
    this.idle = idle;
  }

  /**
   * Finds the changed sessions and works out their facts.
   *
   * @param evenIfKnown whether to include sessions without new observations
   * @param alsoAsked the creation dates whose facts answers may read
   */
  public Changes find(boolean evenIfKnown, List<TargetRead> reads, Predicate<String> alsoAsked) {
    SortedSet<String> seenDates =
        evenIfKnown ? new TreeSet<>() : RowScan.of(observations.unread(), new CreatedDates());
    seenDates.addAll(jobs.createdDates());
    Predicate<String> mayMatter =
        day ->
            evenIfKnown
                || seenDates.contains(day)
                || ledger.state().mayBeOpen(day)
                || isHalfMoved(day)
                || ChangeRule.mayBeRestated(day, restated);
    KnownFacts known =
        KnownFacts.of(ledger.store(), alsoAsked.or(inMonthsOf(seenDates, mayMatter)), evenIfKnown);
    SessionFold fold =
        new SessionFold(
            new ChangeRule(
                evenIfKnown,
                ledger.prunedBefore().orElse(null),
                personsBefore == null ? null : personsBefore.toString(),
                halfMoved,
                restated),
            rules,
            idle,
            TargetReads.lastReads(reads));
    SortedSet<String> dates =
        evenIfKnown ? new TreeSet<>() : changedDates(fold, known.of(mayMatter));
    Set<String> months = months(dates);
    RowGroups sessions =
        sessions(
            evenIfKnown ? FIRST_OF_ALL : firstDay(dates),
            known.of(mayMatter.or(day -> months.contains(month(day)))));
    Survey survey = sessions.map(fold::survey).treeReduce(Survey::plus, DEPTH);
    GroupVerdicts verdicts = survey.endings().verdicts();
    Rows.Kept facts = sessions.rows(FactRow.TYPE, group -> fold.fact(group, verdicts)).kept();
    Changes changes = Changes.of(known, facts, survey.keylessDates(), evenIfKnown, halfMoved);
    changes.checkRows(survey.wanted());
    return changes;
  }

  /** Includes all days of a month, because timeouts are graded by month. */
  private Predicate<String> inMonthsOf(SortedSet<String> seenDates, Predicate<String> mayMatter) {
    Set<String> months =
        months(
            Stream.concat(
                    seenDates.stream(),
                    ledger.store().publishedDays(SessionFactTable.SCHEMA).stream()
                        .filter(mayMatter))
                .toList());
    return day -> months.contains(month(day));
  }

  /** The creation dates of sessions whose facts change. */
  private SortedSet<String> changedDates(SessionFold fold, Rows facts) {
    Rows none = facts.none();
    return together(observations.unread(), none, none, jobs.fresh(), facts, 0)
        .map(fold::changedDates)
        .treeReduce(ChangeStep::both, DEPTH);
  }

  private static SortedSet<String> both(SortedSet<String> one, SortedSet<String> other) {
    one.addAll(other);
    return one;
  }

  private RowGroups sessions(String firstDay, Rows facts) {
    return together(
        observations.unread(),
        observations.readBefore(firstDay),
        observations.statements(firstDay).where(StatementRow::isUsable),
        jobs.since(firstDay),
        facts,
        observations.bytes(firstDay));
  }

  private RowGroups together(
      Rows unread, Rows readBefore, Rows statements, Rows ofJobs, Rows facts, long bytes) {
    int cores = ledger.spark().sparkContext().defaultParallelism();
    int partitions = Math.max(cores, Math.toIntExact(bytes / BYTES_A_PARTITION));
    RowShuffle shuffle = new RowShuffle();
    for (Rows kind : List.of(unread, readBefore, statements, ofJobs, facts)) {
      shuffle.add(kind, KEY, RowShuffle.Place.ANY);
    }
    // Each core gets as many tasks, so that none waits for the last.
    int tasksOfACore = Math.max(1, Math.round(partitions / (float) (PARTITIONS_A_TASK * cores)));
    return shuffle.groups(partitions, 1, tasksOfACore * cores);
  }

  private static String firstDay(SortedSet<String> dates) {
    return dates.isEmpty() ? NEVER : Backlog.dayBefore(dates.first());
  }

  private boolean isHalfMoved(String createdDate) {
    return !halfMoved.isEmpty() && ledger.state().mayReach(createdDate, halfMoved.first());
  }

  private static Set<String> months(Collection<String> days) {
    return days.stream().map(ChangeStep::month).collect(Collectors.toSet());
  }

  private static String month(String day) {
    return day.substring(0, "2026-11".length());
  }
}
