package io.dpuledger.facts;

import static io.dpuledger.facts.SessionSlices.Kind.BUSY;
import static io.dpuledger.facts.SessionSlices.Kind.IDLE;
import static io.dpuledger.facts.SessionSlices.Kind.UNKNOWN;
import static io.dpuledger.facts.TimeSplit.END;
import static io.dpuledger.facts.TimeSplit.START;
import static io.dpuledger.facts.TimeSplit.atStart;
import static io.dpuledger.facts.TimeSplit.share;
import static io.dpuledger.facts.TimeSplit.shareUntil;
import static io.dpuledger.table.ColumnTypes.MONEY;
import static io.dpuledger.table.ColumnTypes.SECONDS;
import static io.dpuledger.table.ColumnTypes.UNITS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.BillingTerms;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * Cuts each session at midnight UTC. Every figure is a sum of parts that do not overlap: what lies
 * in time that was idle for certain, in time of which nobody knows, in busy time, and what the
 * billing minimum adds. So the days add up to the session, and low ≤ high ≤ cost holds on each.
 */
public final class SessionDays {
  private static final String SLICE = "slice";

  private static final UserDefinedFunction SLICES =
      udf((UDF1<Row, List<Row>>) SessionSlices::of, SessionSlices.LIST_TYPE);

  private SessionDays() {}

  public static Dataset<Row> of(Dataset<Row> sessionFacts, BillingTerms terms) {
    return sessionFacts
        .where(col(SessionFactTable.UNIT_HOURS).isNotNull())
        .transform(SessionDays::explodeDays)
        .withColumns(figures(terms))
        .transform(SessionDayTable.SCHEMA::select);
  }

  /** Whether a fact has a part between the beginning of one day and the end of another. */
  public static Column overlap(String firstDay, String lastDay) {
    return to_date(col(SessionFactTable.STARTED_ON))
        .leq(lit(lastDay))
        .and(to_date(col(SessionFactTable.ENDED_ON)).geq(lit(firstDay)));
  }

  private static Column start() {
    return unix_millis(col(SessionFactTable.STARTED_ON));
  }

  private static Column end() {
    return unix_millis(col(SessionFactTable.ENDED_ON));
  }

  private static Dataset<Row> explodeDays(Dataset<Row> sessionFacts) {
    // What statements tell has a place in the days of those sessions only that it graded.
    Column seenIdle = when(IdleEvidence.isByStatements(), col(SessionFactTable.SEEN_IDLE_MILLIS));
    Column unseen = when(IdleEvidence.isByStatements(), col(SessionFactTable.UNSEEN_MILLIS));
    Column tailMillis =
        coalesce(col(SessionFactTable.IDLE_SECONDS_LOW), lit(0))
            .multiply(lit(1000))
            .cast(ColumnTypes.LONG)
            .minus(SeenStatements.total(seenIdle));
    Column start = start();
    Column end = end();
    Column readUntil =
        when(IdleEvidence.isByStatements(), unix_millis(col(SessionFactTable.STATEMENTS_READ_AT)))
            .otherwise(start);
    Column session =
        struct(start, end, readUntil, greatest(start, end.minus(tailMillis)), seenIdle, unseen);
    return sessionFacts
        .select(col("*"), start.as(START), end.as(END), explode(SLICES.apply(session)).as(SLICE))
        .select(col("*"), col(SLICE + ".*"));
  }

  /** All at once: the figures of a day have the names of the session's, from which they are cut. */
  private static Map<String, Column> figures(BillingTerms terms) {
    Map<String, Column> figures = new HashMap<>(idle());
    figures.putAll(totals(terms));
    figures.putAll(labels());
    return figures;
  }

  private static Map<String, Column> idle() {
    Column secondsLow = col(SessionFactTable.IDLE_SECONDS_LOW);
    Column secondsMaybe = col(SessionFactTable.IDLE_SECONDS_HIGH).minus(secondsLow);
    Column costLow = col(SessionFactTable.IDLE_COST_LOW);
    Column costMaybe = col(SessionFactTable.IDLE_COST_HIGH).minus(costLow);
    return Map.of(
        SessionDayTable.IDLE_SECONDS_LOW,
        share(secondsLow, SECONDS, IDLE),
        SessionDayTable.IDLE_SECONDS_HIGH,
        share(secondsLow, SECONDS, IDLE).plus(share(secondsMaybe, SECONDS, UNKNOWN)).cast(SECONDS),
        SessionDayTable.IDLE_COST_LOW,
        share(costLow, MONEY, IDLE),
        SessionDayTable.IDLE_COST_HIGH,
        share(costLow, MONEY, IDLE).plus(share(costMaybe, MONEY, UNKNOWN)).cast(MONEY));
  }

  private static Map<String, Column> totals(BillingTerms terms) {
    return Map.of(
        SessionDayTable.UNIT_HOURS, unitHours(),
        SessionDayTable.LIST_COST, listCost(),
        SessionDayTable.CONTRACTED_COST, contractedCost(terms));
  }

  private static Column unitHours() {
    Column low = zeroIfUnknown(SessionFactTable.IDLE_UNIT_HOURS_LOW);
    Column high = zeroIfUnknown(SessionFactTable.IDLE_UNIT_HOURS_HIGH);
    Column minimum = zeroIfUnknown(SessionFactTable.MINIMUM_CHARGE_UNIT_HOURS);
    Column busy = col(SessionFactTable.UNIT_HOURS).minus(minimum).minus(high);
    return share(low, UNITS, IDLE)
        .plus(share(high.minus(low), UNITS, UNKNOWN))
        .plus(share(busy, UNITS, BUSY))
        .plus(atStart(minimum, UNITS))
        .cast(UNITS);
  }

  private static Column listCost() {
    return costUpTo(SessionSlices.END).minus(costUpTo(SessionSlices.START)).cast(MONEY);
  }

  /** The discount on the cost so far, and not on the cost of the day: so that it adds up. */
  private static Column contractedCost(BillingTerms terms) {
    Column kept = lit(BigDecimal.ONE.subtract(terms.discount()));
    return Pricing.cost(costUpTo(SessionSlices.END), kept)
        .minus(Pricing.cost(costUpTo(SessionSlices.START), kept))
        .cast(MONEY);
  }

  private static Column costUpTo(String instant) {
    Column low = zeroIfUnknown(SessionFactTable.IDLE_COST_LOW);
    Column high = zeroIfUnknown(SessionFactTable.IDLE_COST_HIGH);
    Column minimum = zeroIfUnknown(SessionFactTable.MINIMUM_CHARGE_COST);
    Column busy = col(SessionFactTable.LIST_COST).minus(minimum).minus(high);
    Column minimumSoFar = when(isSessionStart(instant), lit(0)).otherwise(minimum).cast(MONEY);
    return shareUntil(instant, low, MONEY, IDLE)
        .plus(shareUntil(instant, high.minus(low), MONEY, UNKNOWN))
        .plus(shareUntil(instant, busy, MONEY, BUSY))
        .plus(minimumSoFar)
        .cast(MONEY);
  }

  /** The start of the first slice; a session without length has one slice, which has an end too. */
  private static Column isSessionStart(String instant) {
    return instant.equals(SessionSlices.START) ? TimeSplit.isFirst() : lit(false);
  }

  private static Map<String, Column> labels() {
    return Map.of(
        SessionDayTable.SLICE_START, timestamp_millis(col(SessionSlices.START)),
        SessionDayTable.SLICE_END, timestamp_millis(col(SessionSlices.END)),
        SessionDayTable.IS_START, TimeSplit.isFirst(),
        SessionDayTable.IS_ESTIMATED, col(SessionFactTable.USAGE_BASIS).equalTo(Usage.ESTIMATED),
        SessionDayTable.USAGE_DATE, date(col(SessionSlices.START)));
  }

  private static Column zeroIfUnknown(String column) {
    return coalesce(col(column), lit(0));
  }

  private static Column date(Column millis) {
    return date_format(timestamp_millis(millis), "yyyy-MM-dd");
  }
}
