package io.dpuledger.report.reader;

import static io.dpuledger.report.aggregate.RowPart.column;
import static io.dpuledger.report.aggregate.RowPart.count;

import io.dpuledger.eventlog.SparkActivityTable;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.AggregateProfile;
import io.dpuledger.report.aggregate.AggregateQuery;
import java.util.List;
import java.util.Map;

/** What the report asks of event logs: how many were read, and of which sessions. */
final class LogQueries {
  private LogQueries() {}

  /** To {@link SparkActivityTable}. */
  static AggregateProfile sparkActivity() {
    return AggregateProfile.of(
        AggregateQuery.of(
            Aggregate.Topic.EVENT_LOG,
            AggregateQuery.ALL_ROWS,
            AggregateQuery.NONE,
            AggregateQuery.NONE,
            List.of(
                column(SparkActivityTable.LOG_STATE), column(SparkActivityTable.UNJOINED_BECAUSE)),
            Map.of(Aggregate.Measure.SESSIONS, count())));
  }
}
