package io.dpuledger.facts;

import static io.dpuledger.observation.CollectionTable.ACCOUNT_ID;
import static io.dpuledger.observation.CollectionTable.ERROR;
import static io.dpuledger.observation.CollectionTable.FINISHED_AT;
import static io.dpuledger.observation.CollectionTable.OUTCOME;
import static io.dpuledger.observation.CollectionTable.PAGES;
import static io.dpuledger.observation.CollectionTable.REGION;
import static io.dpuledger.observation.CollectionTable.RUN_ID;
import static io.dpuledger.observation.CollectionTable.SESSIONS;
import static io.dpuledger.observation.CollectionTable.SOURCE;
import static io.dpuledger.observation.CollectionTable.STARTED_AT;
import static io.dpuledger.observation.CollectionTable.STATEMENTS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.Target;
import io.dpuledger.model.TargetCollection;
import io.dpuledger.model.TargetRead;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What the coverage ledger says about each target: its last try, and its last success. */
public final class TargetReads {
  private static final String LAST_TRY = "last_try";
  private static final String LAST_STORED = "last_stored";
  private static final String LAST_COMPLETE = "last_complete";

  /** From one nightly run to the next, and some more. */
  private static final Duration A_NIGHT = Duration.ofHours(26);

  private TargetReads() {}

  /** Every target that was ever tried, in their order. Starts a Spark job. */
  public static List<TargetRead> latest(Dataset<Row> collection) {
    List<TargetRead> reads =
        perTarget(collection).collectAsList().stream().map(TargetReads::read).toList();
    Instant since = lastNight(reads);
    return reads.stream()
        // An account that the credentials would not tell is told by them later, and then is
        // another.
        .filter(read -> isAccount(read.target()) || isOfLastNight(read, since))
        .sorted(Comparator.comparing(TargetRead::target))
        .toList();
  }

  /** The rows of {@link Lifecycle#LAST_READS}. */
  public static List<Row> lastReads(List<TargetRead> reads) {
    Instant since = lastNight(reads);
    return reads.stream().map(read -> lastRead(read, since)).toList();
  }

  /** When the last night began: runs overlap, and one that is not over has read a part. */
  private static Instant lastNight(List<TargetRead> reads) {
    return reads.stream()
        .map(read -> read.lastTry().startedAt())
        .max(Comparator.naturalOrder())
        .map(newest -> newest.minus(A_NIGHT))
        .orElse(Instant.EPOCH);
  }

  private static boolean isOfLastNight(TargetRead read, Instant since) {
    return !read.lastTry().startedAt().isBefore(since);
  }

  private static boolean isAccount(Target target) {
    return target.accountId().matches("\\d{12}");
  }

  private static Row lastRead(TargetRead read, Instant since) {
    TargetCollection lastTry = read.lastTry();
    TargetCollection complete = read.lastComplete();
    return RowFactory.create(
        read.target().accountId(),
        read.target().region(),
        complete == null ? null : complete.runId(),
        complete == null ? null : complete.startedAt(),
        isOfLastNight(read, since) && lastTry.outcome().stored());
  }

  private static Dataset<Row> perTarget(Dataset<Row> collection) {
    // A listing may be imported long after it was taken, so that its start decides and not its run.
    Column attempt =
        struct(
            STARTED_AT, RUN_ID, FINISHED_AT, SOURCE, OUTCOME, PAGES, SESSIONS, STATEMENTS, ERROR);
    Column stored = col(OUTCOME).isin(names(CollectionOutcome::stored));
    Column complete = col(OUTCOME).equalTo(CollectionOutcome.COMPLETE.name());
    return collection
        .groupBy(ACCOUNT_ID, REGION)
        .agg(
            max(attempt).as(LAST_TRY),
            max(when(stored, attempt)).as(LAST_STORED),
            max(when(complete, attempt)).as(LAST_COMPLETE));
  }

  private static Object[] names(Predicate<CollectionOutcome> which) {
    return Stream.of(CollectionOutcome.values()).filter(which).map(Enum::name).toArray();
  }

  private static TargetRead read(Row row) {
    Target target = new Target(row.getAs(ACCOUNT_ID), row.getAs(REGION));
    return new TargetRead(
        Objects.requireNonNull(attempt(target, row.getAs(LAST_TRY))),
        attempt(target, row.getAs(LAST_STORED)),
        attempt(target, row.getAs(LAST_COMPLETE)));
  }

  private static @Nullable TargetCollection attempt(Target target, @Nullable Row row) {
    return row == null
        ? null
        : new TargetCollection(
            row.getAs(RUN_ID),
            row.<Timestamp>getAs(STARTED_AT).toInstant(),
            row.<Timestamp>getAs(FINISHED_AT).toInstant(),
            target,
            CollectionSource.valueOf(row.getAs(SOURCE)),
            CollectionOutcome.valueOf(row.getAs(OUTCOME)),
            row.<Integer>getAs(PAGES),
            row.<Long>getAs(SESSIONS),
            row.<Long>getAs(STATEMENTS),
            row.getAs(ERROR));
  }
}
