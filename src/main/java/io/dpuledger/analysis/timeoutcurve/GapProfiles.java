package io.dpuledger.analysis.timeoutcurve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.dpuledger.analysis.idletimeout.Ending;
import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.facts.IdleEvidence;
import io.dpuledger.facts.LastPause;
import io.dpuledger.facts.Lifecycle;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * Adds up the pauses between statements, to the minute, in one pass over the facts. Gaps before the
 * first statement are left out, for nobody was there to be interrupted, and data previews too.
 */
public final class GapProfiles {
  private static final int BUCKETS = 10;

  /** Deals sessions into the same buckets each night. */
  private static final int SEED = 42;

  private static final String TIMEOUT_MINUTES = "timeout_minutes";
  private static final String BUCKET = "bucket";
  private static final String RATE = "rate_per_minute";
  private static final String RESTART_RATE = "restart_rate_per_minute";
  private static final String GAP = "gap";

  private static final UserDefinedFunction GAPS =
      udf((UDF1<Row, List<Row>>) SessionGaps::of, SessionGaps.LIST_TYPE);

  private static final String WAITED = "waited_times_60";

  /** Enough digits of a minute's price that no saving depends on the rest. */
  private static final String MINUTE_PRICE = "decimal(18,10)";

  private static final int DIGITS = 12;

  private static final List<String> SCOPE =
      List.of(
          SessionFactTable.BILLING_CURRENCY,
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.ROLE_NAME,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.TEAM,
          SessionFactTable.OWNER);

  private final IdleAssumptions assumptions;

  public GapProfiles(IdleAssumptions assumptions) {
    this.assumptions = assumptions;
  }

  /** One row per narrowest group, ending, minute, timeout, protection and bucket. */
  public Dataset<Row> aggregate(Dataset<Row> sessionFacts, UsagePeriod lookBack) {
    return sessionFacts
        .where(SessionFactTable.startedWithin(lookBack))
        .where(col(SessionFactTable.STATEMENTS_READ_AT).isNotNull())
        .where(IdleEvidence.canBeRead())
        .where(col(SessionFactTable.SESSION_ORIGIN).notEqual(SessionOrigin.DATA_PREVIEW.name()))
        .where(IdleEvidence.timeoutSeconds().isNotNull())
        .where(rate(idleUnits()).isNotNull())
        .select(
            Stream.concat(
                    SCOPE.stream().map(name -> col(name)),
                    Stream.of(
                        col(SessionFactTable.IDLE_TIMEOUT_MINUTES).as(TIMEOUT_MINUTES),
                        col(SessionFactTable.IDLE_PROTECTED),
                        bucket().as(BUCKET),
                        rate(idleUnits()).as(RATE),
                        rate(meanUnits()).as(RESTART_RATE),
                        explode(GAPS.apply(gaps())).as(GAP)))
                .toArray(Column[]::new))
        .select(col("*"), col(GAP + ".*"))
        .groupBy(
            Stream.concat(
                    SCOPE.stream(),
                    Stream.of(
                        SessionGaps.ENDING,
                        SessionGaps.MINUTE,
                        TIMEOUT_MINUTES,
                        SessionFactTable.IDLE_PROTECTED,
                        BUCKET))
                .map(name -> col(name))
                .toArray(Column[]::new))
        .agg(
            sum(SessionGaps.COUNT).as(SessionGaps.COUNT),
            sum(times(RATE, SessionGaps.COUNT)).as(RATE),
            sum(times(RESTART_RATE, SessionGaps.COUNT)).as(RESTART_RATE),
            sum(times(RATE, SessionGaps.SECONDS)).as(WAITED),
            sum(SessionGaps.SECONDS).as(SessionGaps.SECONDS),
            sum(SessionGaps.POLLS).as(SessionGaps.POLLS));
  }

  private static Column times(String rate, String number) {
    return col(rate).multiply(col(number).cast("decimal(12,0)"));
  }

  /**
   * A last reading that fell into a pause leaves its end open, unless the session's end tells it. A
   * session that something else than its idle timeout ended paused no longer than until then. How
   * long it did is taken at its least: left open, it would idle on for hours that nobody was billed
   * for.
   */
  private Column gaps() {
    Column isKnown =
        col(SessionFactTable.IDLE_SINCE)
            .isNotNull()
            .and(col(SessionFactTable.LAST_BUSY_AT).isNotNull());
    Column isOver =
        col(SessionFactTable.LIFECYCLE)
            .equalTo(Lifecycle.ENDED)
            .and(col(SessionFactTable.ENDING).notEqual(IdleEvidence.BY_IDLING))
            .and(LastPause.millis().leq(IdleEvidence.timeoutSeconds().multiply(lit(1000L))));
    Column ending = when(isOver, Ending.STOPPED.name()).otherwise(Ending.CENSORED.name());
    Column seconds =
        when(LastPause.endedByTimeout(assumptions.tolerance()), IdleEvidence.timeoutSeconds())
            .otherwise(floor(least(LastPause.seenMillis(), LastPause.millis()).divide(lit(1000))));
    return struct(
        IdleEvidence.timeoutSeconds(),
        col(SessionFactTable.STATEMENT_GAPS_MILLIS),
        when(isKnown, ending),
        seconds.cast("long"),
        unix_millis(col(SessionFactTable.STATEMENTS_READ_AT))
            .minus(unix_millis(col(SessionFactTable.STARTED_ON)))
            .divide(lit(1000))
            .cast("long"),
        size(col(SessionFactTable.POLL_HOURS)));
  }

  private static Column bucket() {
    return pmod(
            xxhash64(
                Stream.concat(
                        SessionFactTable.SCHEMA.key().stream().map(name -> col(name)),
                        Stream.of(lit(SEED)))
                    .toArray(Column[]::new)),
            lit(BUCKETS))
        .cast(ColumnTypes.INT);
  }

  private static Column meanUnits() {
    return col(SessionFactTable.DPU_SECONDS)
        .divide(col(SessionFactTable.EXECUTION_SECONDS))
        .cast(ColumnTypes.UNITS);
  }

  /** An auto-scaled session shrinks while it idles: so a saving on it is told at its least. */
  private Column idleUnits() {
    return when(
            col(SessionFactTable.AUTO_SCALING), least(lit(assumptions.floorUnits()), meanUnits()))
        .otherwise(meanUnits())
        .cast(ColumnTypes.UNITS);
  }

  private static Column rate(Column units) {
    return col(SessionFactTable.LIST_UNIT_PRICE).multiply(units).divide(lit(60)).cast(MINUTE_PRICE);
  }

  /** Reads a row of {@link #aggregate}. */
  public static Pauses pauses(Row row) {
    GroupScope scope =
        new GroupScope(
            GroupScope.Level.OWNER,
            row.getAs(SessionFactTable.BILLING_CURRENCY),
            row.getAs(SessionFactTable.ACCOUNT_ID),
            row.getAs(SessionFactTable.ROLE_NAME),
            row.getAs(SessionFactTable.SESSION_ORIGIN),
            row.getAs(SessionFactTable.TEAM),
            row.getAs(SessionFactTable.OWNER));
    String ending = row.getAs(SessionGaps.ENDING);
    long count = row.getAs(SessionGaps.COUNT);
    long seconds = row.getAs(SessionGaps.SECONDS);
    if (ending.equals(SessionGaps.POLLED)) {
      return new Pauses.Polls(scope, count, row.<Long>getAs(SessionGaps.POLLS), seconds);
    }
    return new Pauses.Gaps(
        scope,
        row.<Boolean>getAs(SessionFactTable.IDLE_PROTECTED),
        new GapBin(
            row.getAs(SessionGaps.MINUTE),
            Ending.valueOf(ending),
            count,
            row.getAs(RATE),
            row.<BigDecimal>getAs(WAITED)
                .divide(BigDecimal.valueOf(60), DIGITS, RoundingMode.HALF_UP),
            seconds,
            row.getAs(RESTART_RATE),
            row.getAs(TIMEOUT_MINUTES),
            row.getAs(BUCKET)));
  }
}
