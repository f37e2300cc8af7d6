package io.dpuledger.app;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.dpuledger.facts.FactReach;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.SessionFacts;
import io.dpuledger.facts.SessionSums;
import io.dpuledger.facts.SumChecks;
import io.dpuledger.table.Flagged;
import io.dpuledger.table.RowScan;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The facts that a night makes or makes anew, and the days on which that changes anything.
 *
 * @param known the published facts
 * @param facts the new version of each of them
 * @param sums what those add up to
 * @param described how many of them were worked out from what was seen
 * @param reach how far those reach, by the day on which they were created
 * @param sessions how many sessions each of those days has, with those that did not change
 * @param usageDates the days on which their new or their old versions have a part
 * @param renewedDates those of the days that have no part of any other session, as far as asked for
 */
record Changes(
    KnownFacts known,
    Dataset<Row> facts,
    SessionSums sums,
    long described,
    SortedMap<String, FactReach.Reach> reach,
    SortedMap<String, Long> sessions,
    SortedSet<String> usageDates,
    SortedSet<String> renewedDates)
    implements AutoCloseable {
  /** Marks the rows of a day that are not kept from before. */
  static final String IS_NEW = "is_new";

  private static final String IS_CHANGED = "is_changed";
  private static final String IS_OTHER = "is_other";

  /** The days on which they were created. */
  SortedSet<String> createdDates() {
    return new TreeSet<>(reach.keySet());
  }

  /**
   * Starts two jobs.
   *
   * @param published the published facts of the same days and months
   * @param all whether the published facts of all days are among them
   */
  @SuppressWarnings("unchecked") // sums come in the order of their profiles
  static Changes of(
      KnownFacts known,
      Dataset<Row> facts,
      Dataset<Row> published,
      boolean all,
      SortedSet<String> alsoTouched) {
    List<Serializable> made =
        RowScan.of(
            facts,
            List.of(
                new FactReach(),
                SessionSums.profile("changed_facts"),
                new SessionFacts.Described()));
    List<Serializable> before =
        RowScan.of(
            marked(published, facts),
            List.of(
                new Flagged<>(IS_CHANGED, new FactReach()),
                new Flagged<>(IS_OTHER, new FactReach())));
    TreeMap<String, FactReach.Reach> reach = (TreeMap<String, FactReach.Reach>) made.get(0);
    TreeMap<String, FactReach.Reach> others = (TreeMap<String, FactReach.Reach>) before.get(1);
    SortedSet<String> usageDates = new TreeSet<>(alsoTouched);
    usageDates.addAll(days(reach));
    usageDates.addAll(days((TreeMap<String, FactReach.Reach>) before.get(0)));
    SortedSet<String> renewed = new TreeSet<>();
    if (all) {
      renewed.addAll(usageDates);
      renewed.removeAll(days(others));
    }
    return new Changes(
        known,
        facts,
        (SessionSums) made.get(1),
        (Long) made.get(2),
        reach,
        sessions(reach, others),
        usageDates,
        renewed);
  }

  private static SortedMap<String, Long> sessions(
      SortedMap<String, FactReach.Reach> reach, SortedMap<String, FactReach.Reach> others) {
    SortedMap<String, Long> sessions = new TreeMap<>();
    reach.forEach(
        (day, made) -> {
          FactReach.Reach kept = others.get(day);
          sessions.put(day, made.sessions() + (kept == null ? 0 : kept.sessions()));
        });
    return sessions;
  }

  /** Every session that was observed became one fact. */
  void checkRows(long wanted) {
    SumChecks.checkRows(wanted, described);
  }

  /** The rows of the days on which they were created. */
  Dataset<Row> changedFacts() {
    Dataset<Row> kept =
        ChangeStep.withoutKeysOf(facts, known.of(created -> reach.containsKey(created)));
    return kept.unionByName(SessionFactTable.SCHEMA.select(facts));
  }

  /**
   * The rows of the days of usage.
   *
   * @param published the published rows of these days
   * @param slices the new rows
   */
  Dataset<Row> changedDays(Dataset<Row> published, Dataset<Row> slices) {
    return ChangeStep.withoutKeysOf(facts, published)
        .withColumn(IS_NEW, lit(false))
        .unionByName(slices.withColumn(IS_NEW, lit(true)));
  }

  private static Dataset<Row> marked(Dataset<Row> published, Dataset<Row> facts) {
    Dataset<Row> changed =
        facts.selectExpr(SessionFactTable.keyNames()).withColumn(IS_CHANGED, lit(true));
    return published
        .join(changed, SessionFactTable.keyNames(), "left")
        .withColumn(IS_OTHER, not(coalesce(col(IS_CHANGED), lit(false))));
  }

  private static SortedSet<String> days(SortedMap<String, FactReach.Reach> reach) {
    SortedSet<String> days = new TreeSet<>();
    reach.values().forEach(one -> days.addAll(one.days()));
    return days;
  }

  @Override
  public void close() {
    facts.unpersist();
    known.close();
  }
}
