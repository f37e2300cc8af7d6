package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.ChangedSessions;
import io.dpuledger.facts.FactRules;
import io.dpuledger.facts.SessionDays;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionFacts;
import io.dpuledger.model.TargetRead;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds the sessions of which something new was seen, or which have not ended, and works out their
 * facts from all that was ever seen of them. So cost follows what changes and not history, and
 * night by night comes to the same facts as all nights at once.
 */
final class ChangeStep {
  private static final String NEVER = "9999-12-31";

  private final Ledger ledger;
  private final Observations observations;
  private final SortedSet<String> halfMoved;

  ChangeStep(Ledger ledger, Observations observations, SortedSet<String> halfMoved) {
    this.ledger = ledger;
    this.observations = observations;
    this.halfMoved = halfMoved;
  }

  /**
   * @param evenIfKnown whether to work out again what the sights say nothing new of
   * @param alsoAsked the days of creation whose facts answers may ask
   */
  Changes find(
      UnreadSights sights,
      boolean evenIfKnown,
      List<TargetRead> reads,
      Predicate<String> alsoAsked) {
    Predicate<String> mayMatter =
        day ->
            evenIfKnown
                || sights.createdDates().contains(day)
                || ledger.state().mayBeOpen(day)
                || isHalfMoved(day);
    KnownFacts known = KnownFacts.of(ledger.store(), alsoAsked.or(inMonthsOf(sights, mayMatter)));
    Dataset<Row> changed =
        ChangedSessions.keys(sights.rows(), known.of(mayMatter), evenIfKnown, isFrozen())
            .persist(StorageLevel.MEMORY_AND_DISK());
    Row found =
        changed
            .agg(
                count(when(ChangedSessions.isSeen(), 1)),
                collect_set(SessionFactTable.CREATED_DATE))
            .first();
    SortedSet<String> dates = new TreeSet<>(found.<String>getList(1));
    Set<String> months = months(dates);
    Dataset<Row> inMonths = known.of(mayMatter.or(day -> months.contains(month(day))));
    Dataset<Row> facts =
        facts(changed, dates, withoutKeysOf(changed, inMonths), reads)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Changes changes = Changes.of(known, facts, inMonths, evenIfKnown, halfMoved);
    changed.unpersist();
    changes.checkRows(found.getLong(0));
    return changes;
  }

  /** With all of a month's days: how a timeout counts depends on the others of its month. */
  private Predicate<String> inMonthsOf(UnreadSights sights, Predicate<String> mayMatter) {
    Set<String> months =
        months(
            Stream.concat(
                    sights.createdDates().stream(),
                    ledger.store().publishedDays(SessionFactTable.SCHEMA).stream()
                        .filter(mayMatter))
                .toList());
    return day -> months.contains(month(day));
  }

  private Dataset<Row> facts(
      Dataset<Row> changed, SortedSet<String> dates, Dataset<Row> beside, List<TargetRead> reads) {
    FactRules rules = ledger.factRules();
    String firstDay = dates.isEmpty() ? NEVER : Backlog.dayBefore(dates.first());
    return SessionFacts.graded(
        SessionFacts.described(
            SessionFacts.latest(withKeysOf(changed, observations.since(firstDay))),
            observations.statementsSince(firstDay),
            ledger.lastReads(reads),
            ledger.prices(),
            rules),
        beside,
        isOfHalfMovedDay(),
        rules);
  }

  /** Once sights of a day were pruned, not all is left of ended sessions from before. */
  private Column isFrozen() {
    return ledger
        .prunedBefore()
        .map(day -> col(SessionFactTable.CREATED_DATE).lt(day))
        .orElse(lit(false));
  }

  private boolean isHalfMoved(String createdDate) {
    return !halfMoved.isEmpty() && ledger.state().mayReach(createdDate, halfMoved.first());
  }

  private Column isOfHalfMovedDay() {
    return halfMoved.isEmpty()
        ? lit(false)
        : SessionDays.overlap(halfMoved.first(), halfMoved.last());
  }

  static Dataset<Row> withKeysOf(Dataset<Row> sessions, Dataset<Row> rows) {
    return rows.join(keys(sessions), SessionFactTable.keyNames(), "left_semi");
  }

  static Dataset<Row> withoutKeysOf(Dataset<Row> sessions, Dataset<Row> rows) {
    return rows.join(keys(sessions), SessionFactTable.keyNames(), "left_anti");
  }

  private static Dataset<Row> keys(Dataset<Row> sessions) {
    return sessions.selectExpr(SessionFactTable.keyNames());
  }

  private static Set<String> months(Collection<String> days) {
    return days.stream().map(ChangeStep::month).collect(Collectors.toSet());
  }

  private static String month(String day) {
    return day.substring(0, "2026-11".length());
  }
}
