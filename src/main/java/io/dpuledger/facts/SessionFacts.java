package io.dpuledger.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From everything that was ever observed to one priced row per session. Read top to bottom. */
public final class SessionFacts {
  private static final String GRADED_BEFORE = "graded_before";
  private static final String IS_DESCRIBED = "is_described";

  /** What {@link #graded} adds, and may add again when more is known of a session's group. */
  private static final String[] GRADES = {
    SessionFactTable.IDLE_EVIDENCE,
    SessionFactTable.IDLE_PROTECTED,
    SessionFactTable.ENDING,
    SessionFactTable.IDLE_TIMEOUT_CLASS,
    SessionFactTable.IDLE_SECONDS_LOW,
    SessionFactTable.IDLE_SECONDS_HIGH,
    SessionFactTable.IDLE_UNIT_HOURS_LOW,
    SessionFactTable.IDLE_UNIT_HOURS_HIGH,
    SessionFactTable.IDLE_COST_LOW,
    SessionFactTable.IDLE_COST_HIGH,
    SessionFactTable.EXPOSURE_COST
  };

  private SessionFacts() {}

  /** Each session once, as it was last seen; rows without a key are left to {@link Quarantine}. */
  public static Dataset<Row> latest(Dataset<Row> observations) {
    return LatestObservation.perSession(observations.where(LatestObservation.hasKey()));
  }

  /**
   * What each of the {@link #latest} sessions was, used and cost.
   *
   * @param statements the sights of their statements; nothing where none were ever read
   */
  public static Dataset<Row> described(
      Dataset<Row> latest,
      Optional<Dataset<Row>> statements,
      Dataset<Row> lastReads,
      Dataset<Row> prices,
      FactRules rules) {
    Column unknownType = Capacity.isUnknownType(rules.workerTypes());
    return latest
        .withColumn(SessionFactTable.OBSERVED_HASH, LatestObservation.hashOfEnd())
        .transform(sessions -> Lifecycle.with(sessions, lastReads))
        .transform(sessions -> Attribution.with(sessions, rules.attribution()))
        .transform(Usage::withReported)
        .transform(sessions -> Capacity.with(sessions, rules.workerTypes()))
        .transform(Usage::with)
        .transform(sessions -> Pricing.with(sessions, prices, rules.billing(), unknownType))
        .withColumn(SessionFactTable.STATEMENTS, col(SessionObservationTable.STATEMENTS_LISTED))
        .transform(sessions -> SeenStatements.with(sessions, statements))
        .transform(Failure::with)
        .transform(sessions -> QualityFlags.with(sessions, unknownType))
        .withColumn(SessionFactTable.CREATED_DATE, SessionFactTable.createdDate())
        .transform(sessions -> SessionFactTable.SCHEMA.selectWithout(sessions, GRADES));
  }

  /**
   * What each of the {@link #described} sessions idled, and every fact beside them that this makes
   * another one: how a timeout counts depends on the other timeouts of its group and month.
   *
   * @param beside unchanged facts of the months of those sessions
   * @param isToAppear which of them are wanted in any case
   */
  public static Dataset<Row> graded(
      Dataset<Row> described, Dataset<Row> beside, Column isToAppear, FactRules rules) {
    // A grade may stay while its bounds change: a partly known session can lose a certain tail.
    Column grade =
        concat_ws(" ", col(SessionFactTable.IDLE_EVIDENCE), col(SessionFactTable.IDLE_SECONDS_LOW));
    Column gradedBefore = when(not(isToAppear), grade);
    Dataset<Row> others =
        beside
            .where(IdleEvidence.isTimeout().or(isToAppear))
            .withColumn(GRADED_BEFORE, gradedBefore);
    return described
        .withColumn(GRADED_BEFORE, lit(null).cast("string"))
        .withColumn(IS_DESCRIBED, lit(true))
        .unionByName(others.withColumn(IS_DESCRIBED, lit(false)).drop(GRADES))
        .transform(sessions -> IdleEvidence.with(sessions, rules.idle()))
        .transform(sessions -> IdleBounds.with(sessions, rules.idle()))
        .where(col(GRADED_BEFORE).isNull().or(col(GRADED_BEFORE).notEqual(grade)))
        .transform(Exposure::with)
        .select(
            Stream.concat(
                    Stream.of(SessionFactTable.SCHEMA.rowType().fieldNames()),
                    Stream.of(IS_DESCRIBED))
                .map(name -> col(name))
                .toArray(Column[]::new));
  }

  /** How many {@link #graded} sessions are among those that were described, and not beside them. */
  public record Described() implements Profile<Long> {
    @Override
    public List<String> columns() {
      return List.of(IS_DESCRIBED);
    }

    @Override
    public Long zero() {
      return 0L;
    }

    @Override
    public Long add(Long sum, TableRow row) {
      return Boolean.TRUE.equals(row.flag(IS_DESCRIBED)) ? sum + 1 : sum;
    }

    @Override
    public Long merge(Long one, Long other) {
      return one + other;
    }
  }
}
