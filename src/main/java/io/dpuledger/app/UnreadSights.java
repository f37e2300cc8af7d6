package io.dpuledger.app;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.facts.Quarantine;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.RowScan;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.List;
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
  private static final String LACKS_KEY = "lacks_key";

  /** Starts a job. */
  static UnreadSights of(Dataset<Row> rows) {
    Days days =
        RowScan.of(
            rows.select(
                Quarantine.lacksKey().as(LACKS_KEY),
                SessionFactTable.createdDate().as(SessionFactTable.CREATED_DATE),
                col(SessionObservationTable.OBSERVED_DATE)),
            new ByDay());
    return new UnreadSights(rows, days.created(), days.keyless());
  }

  private record Days(TreeSet<String> created, TreeSet<String> keyless) implements Serializable {}

  private record ByDay() implements Profile<Days> {
    @Override
    public List<String> columns() {
      return List.of(
          LACKS_KEY, SessionFactTable.CREATED_DATE, SessionObservationTable.OBSERVED_DATE);
    }

    @Override
    public Days zero() {
      return new Days(new TreeSet<>(), new TreeSet<>());
    }

    @Override
    public Days add(Days sum, TableRow row) {
      Boolean lacksKey = row.flag(LACKS_KEY);
      if (Boolean.TRUE.equals(lacksKey)) {
        sum.keyless().add(String.valueOf(row.text(SessionObservationTable.OBSERVED_DATE)));
      } else if (Boolean.FALSE.equals(lacksKey)) {
        sum.created().add(String.valueOf(row.text(SessionFactTable.CREATED_DATE)));
      }
      return sum;
    }

    @Override
    public Days merge(Days one, Days other) {
      one.created().addAll(other.created());
      one.keyless().addAll(other.keyless());
      return one;
    }
  }
}
