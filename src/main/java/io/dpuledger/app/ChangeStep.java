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
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
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
  private final Run run;
  private final Ledger ledger;
  private final TableStore store;
  private final SortedSet<String> halfMoved;

  ChangeStep(Run run, Ledger ledger, SortedSet<String> halfMoved) {
    this.run = run;
    this.ledger = ledger;
    this.store = ledger.store();
    this.halfMoved = halfMoved;
  }

  /**
   * @param evenIfKnown whether to work out again what the sights say nothing new of
   */
  Changes find(UnreadSights sights, boolean evenIfKnown, List<TargetRead> reads) {
    Predicate<String> mayMatter =
        day ->
            evenIfKnown
                || sights.createdDates().contains(day)
                || ledger.state().mayBeOpen(day)
                || isHalfMoved(day);
    Dataset<Row> changed =
        ChangedSessions.keys(
                sights.rows(),
                store.read(SessionFactTable.SCHEMA, mayMatter),
                evenIfKnown,
                isFrozen())
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Row found =
          changed
              .agg(
                  count(when(ChangedSessions.isSeen(), 1)),
                  collect_set(SessionFactTable.CREATED_DATE))
              .first();
      SortedSet<String> dates = new TreeSet<>(found.<String>getList(1));
      Set<String> months = months(dates);
      Dataset<Row> known =
          store.read(SessionFactTable.SCHEMA, mayMatter.or(day -> months.contains(month(day))));
      LedgerSums observed = LedgerSums.rowsOf("observed", lit(true));
      LedgerSums described = LedgerSums.rowsOf("described", lit(true));
      LedgerSums sums = LedgerSums.ofSessions("changed_facts");
      Dataset<Row> latest =
          observed.watch(SessionFacts.latest(withKeysOf(changed, everSeen(dates))));
      Dataset<Row> facts =
          store.keep(
              run.id(),
              "changed_facts",
              sums.watch(
                  facts(
                      latest, statements(dates), described, withoutKeysOf(changed, known), reads)));
      SumChecks.checkRows(found.getLong(0), observed, described, facts);
      return Changes.of(
          facts,
          sums,
          withKeysOf(facts, known),
          evenIfKnown ? Optional.of(withoutKeysOf(facts, known)) : Optional.empty(),
          halfMoved);
    } finally {
      changed.unpersist();
    }
  }

  private Dataset<Row> facts(
      Dataset<Row> latest,
      Optional<Dataset<Row>> statements,
      LedgerSums described,
      Dataset<Row> beside,
      List<TargetRead> reads) {
    FactRules rules = ledger.factRules();
    return SessionFacts.graded(
        described.watch(
            SessionFacts.described(
                latest, statements, ledger.lastReads(reads), ledger.prices(), rules)),
        beside,
        isOfHalfMovedDay(),
        rules);
  }

  /** All sights of the sessions that were created on some days or after. */
  private Dataset<Row> everSeen(SortedSet<String> dates) {
    return store.readFiles(
        SessionObservationTable.SCHEMA, sightsOf(SessionObservationTable.SCHEMA, dates));
  }

  /** All sights of their statements; nothing if none were read, as where nobody asked for it. */
  private Optional<Dataset<Row>> statements(SortedSet<String> dates) {
    List<Path> files = sightsOf(StatementObservationTable.SCHEMA, dates);
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(store.readFiles(StatementObservationTable.SCHEMA, files));
  }

  private List<Path> sightsOf(TableSchema table, SortedSet<String> dates) {
    if (dates.isEmpty()) {
      return List.of();
    }
    return Backlog.paths(ledger.backlog().since(table, Backlog.dayBefore(dates.first())));
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
