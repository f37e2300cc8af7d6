package io.dpuledger.app;

import io.dpuledger.facts.SessionDays;
import io.dpuledger.facts.SessionFactTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The facts that a night makes or makes anew, and the days on which that changes anything.
 *
 * @param facts the new version of each of them
 * @param reach how far those reach, by the day on which they were created
 * @param sums what those add up to
 * @param usageDates the days on which their new or their old versions have a part
 * @param renewedDates those of the days that have no part of any other session, as far as asked for
 */
record Changes(
    Dataset<Row> facts,
    LedgerSums sums,
    SortedMap<String, LedgerState.Reach> reach,
    SortedSet<String> usageDates,
    SortedSet<String> renewedDates) {

  /** The days on which they were created. */
  SortedSet<String> createdDates() {
    return new TreeSet<>(reach.keySet());
  }

  /**
   * Starts a job.
   *
   * @param before the published versions of the same sessions
   * @param others the other sessions of the same days, if all are known
   */
  static Changes of(
      Dataset<Row> facts,
      LedgerSums sums,
      Dataset<Row> before,
      Optional<Dataset<Row>> others,
      SortedSet<String> alsoTouched) {
    SortedMap<String, LedgerState.Reach> reach = new TreeMap<>();
    SortedSet<String> usageDates = new TreeSet<>(alsoTouched);
    for (Row row : SessionDays.reach(facts).collectAsList()) {
      reach.put(
          row.getAs(SessionFactTable.CREATED_DATE),
          new LedgerState.Reach(
              row.getAs(SessionDays.LAST_DAY), row.<Boolean>getAs(SessionDays.IS_OPEN)));
      usageDates.addAll(days(row));
    }
    usageDates.addAll(days(before));
    SortedSet<String> renewed = new TreeSet<>(others.isPresent() ? usageDates : Set.of());
    others.ifPresent(rows -> renewed.removeAll(days(rows)));
    return new Changes(facts, sums, reach, usageDates, renewed);
  }

  private static Set<String> days(Dataset<Row> facts) {
    return SessionDays.reach(facts).collectAsList().stream()
        .flatMap(row -> days(row).stream())
        .collect(Collectors.toSet());
  }

  private static List<String> days(Row reach) {
    return reach.getList(reach.fieldIndex(SessionDays.DAYS));
  }
}
