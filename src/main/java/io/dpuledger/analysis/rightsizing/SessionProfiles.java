package io.dpuledger.analysis.rightsizing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.facts.IdleEvidence;
import io.dpuledger.facts.Lifecycle;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.VersionPrices;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Aggregates the sessions of a look-back in one pass: one row for sessions of a group that were set
 * up alike. {@link ProfileRows} reads them.
 */
public final class SessionProfiles {
  static final String SESSIONS = "sessions";
  static final String RECENT = "recent_sessions";
  static final String SECONDS = "seconds";
  static final String COST_SQUARES = "cost_squares";
  static final String TAIL_SESSIONS = "tail_sessions";
  static final String TAIL_COST = "tail_cost";
  static final String TAIL_RATE = "tail_cost_per_minute";
  static final String TAIL_RATE_SQUARES = "tail_cost_per_minute_squares";
  static final String SHORT_SESSIONS = "short_sessions";
  static final String SHORT_COST = "short_cost";
  static final String SHORT_MINUTES = "short_minutes";
  static final String READ = "read_sessions";
  static final String KNOWN_COST = "known_cost";
  static final String UNREAD_RANGE = "unread_range";
  static final String IDLE_LIVE = "idle_live_sessions";
  static final String PROFILED = "profiled_sessions";
  static final String USED_SHARES = "used_shares";
  static final String USED_MEAN = "used_mean";
  static final String MOST_CUT = "most_cut";
  static final String CHEAPER_VERSION = "cheaper_version";
  static final String VERSION_CUT = "version_cut";
  static final String WORST = "worst_session_cost";
  static final String OWNERS = "owners";

  /** Enough digits of a minute's price that no saving depends on the rest. */
  private static final String PRECISE = "decimal(38,10)";

  private static final int RECENT_DAYS = 7;

  static final List<String> GROUP =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.ROLE_NAME,
          SessionFactTable.TEAM,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.BILLING_CURRENCY);

  private static final List<String> SETUP =
      List.of(
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.NUMBER_OF_WORKERS,
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.GLUE_VERSION,
          SessionFactTable.COMMAND_NAME,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.IDLE_PROTECTED);

  private final Duration lifetime;
  private final List<Integer> timeouts;
  private final Optional<VersionPrices> newest;

  /**
   * @param lifetime how long a session lives that nothing ends
   * @param timeouts the idle timeouts, in minutes, whose effect is worked out
   * @param newest prices of another Glue version, if any are known
   */
  public SessionProfiles(
      Duration lifetime, List<Integer> timeouts, Optional<VersionPrices> newest) {
    this.lifetime = lifetime;
    this.timeouts = List.copyOf(timeouts);
    this.newest = newest;
  }

  /** One row per group and setup; a session belongs to the day on which it started. */
  public Dataset<Row> aggregate(Dataset<Row> sessionFacts, UsagePeriod lookBack) {
    Column cost = col(SessionFactTable.LIST_COST);
    return sessionFacts
        .where(SessionFactTable.startedWithin(lookBack))
        .where(cost.gt(0))
        .where(col(SessionFactTable.SESSION_ORIGIN).notEqual(SessionOrigin.DATA_PREVIEW.name()))
        .groupBy(
            Stream.concat(GROUP.stream(), SETUP.stream())
                .map(name -> col(name))
                .toArray(Column[]::new))
        .agg(
            count(lit(1)).as(SESSIONS),
            Stream.of(spend(lookBack), tails(), shorts(), watched(), sizes())
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
  }

  private static Stream<Column> spend(UsagePeriod lookBack) {
    Column cost = col(SessionFactTable.LIST_COST);
    Column isRecent =
        to_date(col(SessionFactTable.STARTED_ON))
            .gt(lit(lookBack.lastDay().minusDays(RECENT_DAYS)));
    return Stream.of(
        count(when(isRecent, 1)).as(RECENT),
        coalesce(sum(SessionFactTable.EXECUTION_SECONDS), lit(0)).cast("decimal(38,3)").as(SECONDS),
        money(sum(cost)).as(SessionFactTable.LIST_COST),
        precise(sum(cost.multiply(cost))).as(COST_SQUARES),
        money(sum(SessionFactTable.IDLE_COST_LOW)).as(SessionFactTable.IDLE_COST_LOW),
        money(sum(SessionFactTable.IDLE_COST_HIGH)).as(SessionFactTable.IDLE_COST_HIGH));
  }

  private static Stream<Column> tails() {
    Column isTail =
        col(SessionFactTable.ENDING)
            .equalTo(IdleEvidence.BY_IDLING)
            .and(col(SessionFactTable.IDLE_SECONDS_LOW).gt(0));
    Column perMinute =
        col(SessionFactTable.IDLE_COST_LOW)
            .multiply(lit(60))
            .divide(col(SessionFactTable.IDLE_SECONDS_LOW));
    return Stream.of(
        count(when(isTail, 1)).as(TAIL_SESSIONS),
        money(sum(when(isTail, tailCost()))).as(TAIL_COST),
        precise(sum(when(isTail, perMinute))).as(TAIL_RATE),
        precise(sum(when(isTail, perMinute.multiply(perMinute)))).as(TAIL_RATE_SQUARES));
  }

  private static Stream<Column> shorts() {
    Column isShort = col(SessionFactTable.MINIMUM_CHARGE_COST).gt(0);
    Column startMinute = floor(unix_seconds(col(SessionFactTable.STARTED_ON)).divide(lit(60)));
    return Stream.of(
        count(when(isShort, 1)).as(SHORT_SESSIONS),
        money(sum(SessionFactTable.MINIMUM_CHARGE_COST)).as(SessionFactTable.MINIMUM_CHARGE_COST),
        money(sum(when(isShort, col(SessionFactTable.LIST_COST)))).as(SHORT_COST),
        size(collect_set(when(isShort, startMinute))).cast(ColumnTypes.LONG).as(SHORT_MINUTES));
  }

  private static Stream<Column> watched() {
    Column isRead = col(SessionFactTable.STATEMENTS_READ_AT).isNotNull();
    Column couldBeRead =
        IdleEvidence.canBeRead().and(col(SessionFactTable.STATEMENTS_READ_AT).isNull());
    Column range = col(SessionFactTable.IDLE_COST_HIGH).minus(col(SessionFactTable.IDLE_COST_LOW));
    Column isKnown =
        col(SessionFactTable.IDLE_EVIDENCE)
            .isin(IdleEvidence.EXACT, IdleEvidence.PARTIAL, IdleEvidence.TAIL, IdleEvidence.UNUSED);
    Column idlesNow =
        col(SessionFactTable.LIFECYCLE)
            .equalTo(Lifecycle.LIVE)
            .and(col(SessionFactTable.IDLE_SINCE).isNotNull());
    return Stream.of(
        count(when(isRead, 1)).as(READ),
        money(sum(when(isKnown, col(SessionFactTable.LIST_COST)))).as(KNOWN_COST),
        money(sum(when(couldBeRead, range))).as(UNREAD_RANGE),
        count(when(idlesNow, 1)).as(IDLE_LIVE),
        money(sum(when(idlesNow, col(SessionFactTable.EXPOSURE_COST))))
            .as(SessionFactTable.EXPOSURE_COST),
        count(col(SessionFactTable.PROFILE_NAME)).as(PROFILED),
        collect_set(col(SessionFactTable.OWNER)).as(OWNERS));
  }

  private Stream<Column> sizes() {
    Column worst =
        col(SessionFactTable.CAPACITY_UNITS)
            .multiply(col(SessionFactTable.LIST_UNIT_PRICE))
            .multiply(lit(BigDecimal.valueOf(lifetime.toMinutes())).divide(lit(60)));
    String used =
        "CASE WHEN auto_scaling AND usage_basis = 'REPORTED' AND execution_seconds > 0"
            + " THEN CAST(dpu_seconds / (capacity_units * execution_seconds) AS DOUBLE) END";
    return Stream.of(
        expr("percentile_approx(" + used + ", array(0.1D, 0.9D))").as(USED_SHARES),
        expr("avg(" + used + ")").as(USED_MEAN),
        forEach(SessionProfiles::mostCut).as(MOST_CUT),
        lit(newest.map(VersionPrices::glueVersion).orElse(null))
            .cast(ColumnTypes.STRING)
            .as(CHEAPER_VERSION),
        money(newest.map(SessionProfiles::versionCut).map(cut -> sum(cut)).orElse(lit(0)))
            .as(VERSION_CUT),
        money(max(worst)).as(WORST));
  }

  /** Statements may tell of more idling than that at the end. */
  private static Column tailCost() {
    Column tailSeconds = col(SessionFactTable.IDLE_TIMEOUT_MINUTES).multiply(lit(60));
    Column idleSeconds = col(SessionFactTable.IDLE_SECONDS_LOW);
    Column cost = col(SessionFactTable.IDLE_COST_LOW);
    return when(idleSeconds.gt(tailSeconds), cost.multiply(tailSeconds).divide(idleSeconds))
        .otherwise(cost);
  }

  /** No timeout can cut more than what a session ran beyond it. */
  private static Column mostCut(int minute) {
    Column ran = col(SessionFactTable.EXECUTION_SECONDS);
    Column beyond = greatest(ran.minus(lit(minute * 60)), lit(0));
    Column cost = col(SessionFactTable.LIST_COST);
    // An auto-scaled session may have had all its workers just then.
    Column atFullSize =
        col(SessionFactTable.CAPACITY_UNITS)
            .multiply(col(SessionFactTable.LIST_UNIT_PRICE))
            .multiply(beyond)
            .divide(lit(3600));
    return when(col(SessionFactTable.AUTO_SCALING), least(cost, atFullSize))
        .otherwise(cost.multiply(beyond).divide(ran));
  }

  /** Usage stays as it is, and the price of its unit changes. */
  private static Column versionCut(VersionPrices newest) {
    Column known =
        map(
            newest.perUnitHour().entrySet().stream()
                .flatMap(
                    price ->
                        Stream.of(
                            lit(price.getKey()), lit(price.getValue()).cast(ColumnTypes.MONEY)))
                .toArray(Column[]::new));
    Column family = split(col(SessionFactTable.WORKER_TYPE), "\\.").getItem(0);
    Column price =
        coalesce(known.apply(key(family)), known.apply(key(lit(VersionPrices.ANY_FAMILY))));
    Column now = col(SessionFactTable.LIST_UNIT_PRICE);
    return when(
        price.lt(now), col(SessionFactTable.LIST_COST).multiply(now.minus(price)).divide(now));
  }

  private static Column key(Column family) {
    return concat_ws(
        "|", col(SessionFactTable.REGION), col(SessionFactTable.CAPACITY_UNIT), family);
  }

  private Column forEach(IntFunction<Column> cut) {
    return array(
        timeouts.stream().map(minute -> money(sum(cut.apply(minute)))).toArray(Column[]::new));
  }

  private static Column money(Column amount) {
    return coalesce(amount.cast(ColumnTypes.MONEY), lit(0).cast(ColumnTypes.MONEY));
  }

  private static Column precise(Column amount) {
    return coalesce(amount.cast(PRECISE), lit(0).cast(PRECISE));
  }
}
