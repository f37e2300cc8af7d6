package io.dpuledger.facts.statement;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The Spark jobs of a session by one event log, as Spark moves them. */
public final class JobRow {
  /** Start and end of each stretch with a job, in milliseconds since 1970, in turn. */
  public static final String STRETCHES = "job_stretches";

  /** How long no job ran in these stretches, because short pauses are part of them. */
  public static final String PAUSE_MILLIS = "pause_millis";

  /** Start and end of the time in which no other job can have run; empty if there is none. */
  public static final String REACH = "reach";

  /** Whether this run read the log. */
  public static final String IS_FRESH = "is_fresh";

  /** The key of the session, and the columns above. */
  public static final StructType TYPE =
      new StructType()
          .add(SessionFactTable.ACCOUNT_ID, ColumnTypes.STRING)
          .add(SessionFactTable.REGION, ColumnTypes.STRING)
          .add(SessionFactTable.SESSION_ID, ColumnTypes.STRING)
          .add(SessionFactTable.CREATED_ON, ColumnTypes.TIMESTAMP)
          .add(STRETCHES, ColumnTypes.LONGS)
          .add(PAUSE_MILLIS, ColumnTypes.LONG)
          .add(REACH, ColumnTypes.LONGS)
          .add(IS_FRESH, ColumnTypes.BOOLEAN);

  private JobRow() {}

  public static boolean isFresh(TableRow row) {
    return row.isTrue(IS_FRESH);
  }

  /** The jobs of a session by one log, added to those by others. */
  public static JobStretches add(@Nullable JobStretches others, TableRow row) {
    JobStretches before = others == null ? JobStretches.NONE : others;
    return new JobStretches(
        with(before.stretches(), row.numbers(STRETCHES)),
        before.pauseMillis() + Objects.requireNonNull(row.number(PAUSE_MILLIS)),
        with(before.reach(), row.numbers(REACH)));
  }

  private static List<Stretch> with(List<Stretch> others, @Nullable List<Long> bounds) {
    List<Stretch> stretches = new ArrayList<>(others);
    for (int i = 0; bounds != null && i + 1 < bounds.size(); i += 2) {
      stretches.add(new Stretch(bounds.get(i), bounds.get(i + 1)));
    }
    return stretches;
  }
}
