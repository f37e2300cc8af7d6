package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.Quarantine;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was seen of sessions and not yet read by an analysis.
 *
 * @param createdDates the days on which those sessions were created
 * @param keylessDates the days on which rows without a usable key were seen
 */
record UnreadSights(
    Dataset<Row> rows, SortedSet<String> createdDates, SortedSet<String> keylessDates) {

  /** Starts a job. */
  static UnreadSights of(Dataset<Row> rows) {
    rows.sparkSession().sparkContext().setJobDescription("unread observations");
    Row days =
        rows.agg(
                collect_set(when(not(Quarantine.lacksKey()), SessionFactTable.createdDate())),
                collect_set(
                    when(Quarantine.lacksKey(), col(SessionObservationTable.OBSERVED_DATE))))
            .first();
    return new UnreadSights(
        rows, new TreeSet<>(days.<String>getList(0)), new TreeSet<>(days.<String>getList(1)));
  }
}
