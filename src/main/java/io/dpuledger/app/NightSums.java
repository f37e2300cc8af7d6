package io.dpuledger.app;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.DoubledSessions;
import io.dpuledger.facts.SessionDayTable;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionSums;
import io.dpuledger.facts.SpendSums;
import io.dpuledger.facts.SumChecks;
import io.dpuledger.ledger.Sources;
import io.dpuledger.table.Flagged;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sums that must hold before anything is published: those of what changes, added up by the
 * tasks that write it. A breach alone starts a job, to name the rows.
 */
final class NightSums {
  private final Changes changes;
  private final Supplier<DoubledSessions.Count> doubled;
  private final Supplier<SessionSums> slices;
  private final Supplier<SessionSums> days;
  private final Supplier<SpendSums> spend;

  private NightSums(Sources sources, Changes changes) {
    this.changes = changes;
    Set<String> created = changes.createdDates();
    Set<String> usage = changes.usageDates();
    this.doubled = sources.ask(SessionFactTable.SCHEMA, created::contains, new DoubledSessions());
    this.slices =
        sources.ask(
            SessionDayTable.SCHEMA,
            usage::contains,
            new Flagged<>(Changes.IS_NEW, SessionSums.profile("slices")));
    this.days =
        sources.ask(
            SessionDayTable.SCHEMA,
            usage::contains,
            SessionSums.profile(SessionDayTable.SCHEMA.name()));
    this.spend =
        sources.ask(
            SpendDaily.SCHEMA, usage::contains, SpendSums.profile(SpendDaily.SCHEMA.name()));
  }

  static NightSums ask(Sources sources, Changes changes) {
    return new NightSums(sources, changes);
  }

  /**
   * @param slicesOfFacts the new rows of days, which are asked only where a sum does not hold
   * @throws io.dpuledger.table.DataException if one does not hold
   */
  void check(Dataset<Row> slicesOfFacts) {
    SumChecks.checkKeys(doubled.get().doubled(), FaultyRows.doubled(changes.changedFacts()));
    SumChecks.checkOrder(changes.sums(), FaultyRows.disordered(changes.facts()));
    SumChecks.checkOrder(slices.get(), FaultyRows.disordered(slicesOfFacts));
    SumChecks.check(
        changes.sums(), slices.get(), FaultyRows.differing(changes.facts(), slicesOfFacts));
    SumChecks.checkAnswer(spend.get(), days.get());
  }
}
