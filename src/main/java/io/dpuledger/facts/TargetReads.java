package io.dpuledger.facts;

import static io.dpuledger.observation.CollectionTable.ACCOUNT_ID;
import static io.dpuledger.observation.CollectionTable.ERROR;
import static io.dpuledger.observation.CollectionTable.FINISHED_AT;
import static io.dpuledger.observation.CollectionTable.OUTCOME;
import static io.dpuledger.observation.CollectionTable.REGION;
import static io.dpuledger.observation.CollectionTable.RUN_ID;
import static io.dpuledger.observation.CollectionTable.SOURCE;
import static io.dpuledger.observation.CollectionTable.STARTED_AT;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.Target;
import io.dpuledger.model.TargetRead;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the coverage ledger says about each target: its last try, and its last success. */
public final class TargetReads {
  private static final String LAST_TRY = "last_try";
  private static final String LAST_COMPLETE = "last_complete";

  private TargetReads() {}

  /** One small row per target. */
  public static Dataset<Row> latest(Dataset<Row> collection) {
    Column[] facts = {
      col(RUN_ID), col(STARTED_AT), col(FINISHED_AT), col(OUTCOME), col(SOURCE), col(ERROR)
    };
    Column complete = col(OUTCOME).equalTo(CollectionOutcome.COMPLETE.name());
    return collection
        .groupBy(ACCOUNT_ID, REGION)
        .agg(max(struct(facts)).as(LAST_TRY), max(when(complete, struct(facts))).as(LAST_COMPLETE));
  }

  /** Reads a row of {@link #latest}. */
  public static TargetRead read(Row row) {
    Row lastTry = row.getStruct(row.fieldIndex(LAST_TRY));
    Row complete = row.getStruct(row.fieldIndex(LAST_COMPLETE));
    return new TargetRead(
        new Target(row.getAs(ACCOUNT_ID), row.getAs(REGION)),
        lastTry.getString(0),
        lastTry.getTimestamp(2).toInstant(),
        CollectionOutcome.valueOf(lastTry.getString(3)),
        lastTry.getString(4),
        lastTry.getString(5),
        complete == null ? null : complete.getString(0),
        complete == null ? null : complete.getTimestamp(1).toInstant());
  }

  /** The rows of {@link Lifecycle#LAST_READS}. */
  public static List<Row> lastReads(List<TargetRead> reads) {
    String lastRun =
        reads.stream().map(TargetRead::lastRun).max(Comparator.naturalOrder()).orElse("");
    return reads.stream()
        .map(
            read ->
                RowFactory.create(
                    read.target().accountId(),
                    read.target().region(),
                    read.lastCompleteRun(),
                    read.lastCompleteAt(),
                    read.lastRun().equals(lastRun) && read.lastOutcome().stored()))
        .toList();
  }
}
