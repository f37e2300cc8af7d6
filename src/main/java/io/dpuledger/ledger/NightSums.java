package io.dpuledger.ledger;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.DoubledSessions;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionSums;
import io.dpuledger.facts.SpendSums;
import io.dpuledger.facts.SumChecks;
import io.dpuledger.facts.change.FactRow;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.ProfileWhere;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The sums that must match before anything is published: those of the changes, added up by the
 * tasks that write them. Only a violation starts a job, to name the rows.
 */
public final class NightSums {
  private final Changes changes;
  private final Supplier<DoubledSessions.Count> doubled;
  private final Supplier<SessionSums> slices;
  private final Supplier<SpendSums> days;
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
            ProfileWhere.isTrue(FactRow.IS_NEW, SessionSums.profile("slices")));
    this.days =
        sources.ask(
            SessionDayTable.SCHEMA,
            usage::contains,
            SpendSums.profile(SessionDayTable.SCHEMA.name()));
    this.spend =
        sources.ask(
            SpendDaily.SCHEMA, usage::contains, SpendSums.profile(SpendDaily.SCHEMA.name()));
  }

  public static NightSums ask(Sources sources, Changes changes) {
    return new NightSums(sources, changes);
  }

  /**
   * Checks every sum.
   *
   * @throws io.dpuledger.table.DataException if one does not match
   */
  public void check() {
    FaultyRows faulty = new FaultyRows(changes.newFacts());
    SumChecks.checkKeys(doubled.get().doubled(), () -> FaultyRows.doubled(changes.changedFacts()));
    SumChecks.checkOrder(changes.sums(), faulty::disorderedFacts);
    SumChecks.checkOrder(slices.get(), faulty::disorderedParts);
    SumChecks.check(changes.sums(), slices.get(), faulty::differing);
    SumChecks.checkAnswer(spend.get(), days.get());
  }
}
