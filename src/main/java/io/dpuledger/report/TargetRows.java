package io.dpuledger.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.Target;
import io.dpuledger.observation.CollectionTable;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The latest attempt at each target, read from the coverage ledger. */
record TargetRows(List<Coverage.TargetState> states, Set<CollectionSource> sources) {
  private static final String LATEST = "latest";
  private static final String LAST_READ_AT = "last_read_at";

  static TargetRows latest(Dataset<Row> collection) {
    Column stored = col(CollectionTable.OUTCOME).isin("COMPLETE", "RECENT");
    List<Row> rows =
        collection
            .groupBy(CollectionTable.ACCOUNT_ID, CollectionTable.REGION)
            .agg(
                max(struct(
                        // Runs sort by their start; a target's own clock may be another.
                        CollectionTable.RUN_ID,
                        CollectionTable.FINISHED_AT,
                        CollectionTable.OUTCOME,
                        CollectionTable.SESSIONS,
                        CollectionTable.ERROR,
                        CollectionTable.SOURCE))
                    .as(LATEST),
                max(when(stored, col(CollectionTable.FINISHED_AT))).as(LAST_READ_AT))
            .collectAsList();
    return new TargetRows(
        rows.stream()
            .map(TargetRows::state)
            .sorted(Comparator.comparing(Coverage.TargetState::target))
            .toList(),
        rows.stream()
            .map(row -> CollectionSource.valueOf(row.getStruct(2).getAs(CollectionTable.SOURCE)))
            .collect(Collectors.toSet()));
  }

  Stream<String> accounts() {
    return states.stream().map(state -> state.target().accountId());
  }

  Stream<String> regions() {
    return states.stream().map(state -> state.target().region());
  }

  private static Coverage.TargetState state(Row row) {
    Row latest = row.getStruct(2);
    Timestamp lastReadAt = row.getAs(LAST_READ_AT);
    Long sessions = latest.getAs(CollectionTable.SESSIONS);
    return new Coverage.TargetState(
        new Target(row.getAs(CollectionTable.ACCOUNT_ID), row.getAs(CollectionTable.REGION)),
        CollectionOutcome.valueOf(latest.getAs(CollectionTable.OUTCOME)),
        latest.<Timestamp>getAs(CollectionTable.FINISHED_AT).toInstant(),
        lastReadAt == null ? null : lastReadAt.toInstant(),
        sessions == null ? 0 : sessions,
        latest.getAs(CollectionTable.ERROR));
  }
}
