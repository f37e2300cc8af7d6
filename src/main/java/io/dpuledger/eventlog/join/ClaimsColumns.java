package io.dpuledger.eventlog.join;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;

/** The columns of {@link Claims}. */
public final class ClaimsColumns {
  public static final String NAMED_BY_PROPERTY = "session_in_property";
  public static final String NAMED_BY_COMMAND = "session_in_command";
  public static final String NAMED_PROJECT = "project_in_property";
  public static final String IS_JOB_RUN = "is_job_run";

  private static final ColumnKind HASH = new ColumnKind(ColumnTypes.LONG, "hash");
  private static final String NONE_NAMED = "the log names none";

  private ClaimsColumns() {}

  /** Describes them. */
  public static void describe(Table.Builder<Claims> columns) {
    columns
        .column(
            NAMED_BY_PROPERTY,
            HASH,
            "Hash of the session id in spark.dpuledger.session.",
            Claims::sessionInProperty)
        .nullMeans(NONE_NAMED)
        .column(
            NAMED_BY_COMMAND,
            HASH,
            "Hash of the session id in the command of the driver.",
            Claims::sessionInCommand)
        .nullMeans(NONE_NAMED)
        .column(
            NAMED_PROJECT,
            HASH,
            "Hash of the Unified Studio project in spark.glue.JOB_NAME.",
            Claims::project)
        .nullMeans(NONE_NAMED)
        .flag(IS_JOB_RUN, "Whether a Glue job run wrote the log.", Claims::isOfJob);
  }

  /** Reads them back. */
  public static Claims read(TableRow row) {
    return new Claims(
        row.number(NAMED_BY_PROPERTY),
        row.number(NAMED_BY_COMMAND),
        row.number(NAMED_PROJECT),
        row.isTrue(IS_JOB_RUN));
  }
}
