package io.dpuledger.facts;

import static io.dpuledger.facts.IdleTail.HAS_TAIL;
import static io.dpuledger.facts.IdleTail.REST_MILLIS;
import static io.dpuledger.facts.IdleTail.TAIL_MILLIS;
import static io.dpuledger.facts.SessionFactTable.COMMAND_NAME;
import static io.dpuledger.facts.SessionFactTable.DPU_SECONDS;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.IDLE_EVIDENCE;
import static io.dpuledger.facts.SessionFactTable.IDLE_TIMEOUT_MINUTES;
import static io.dpuledger.facts.SessionFactTable.LIFECYCLE;
import static io.dpuledger.facts.SessionFactTable.SESSION_ORIGIN;
import static io.dpuledger.facts.SessionFactTable.SESSION_TYPE;
import static io.dpuledger.facts.SessionFactTable.STATUS;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.IdleAssumptions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * How well we know how long a session idled. AWS says TIMEOUT for an idle timeout and for a total
 * timeout alike and never returns the total one, so a timeout counts as idling only where no total
 * timeout can explain the end.
 */
public final class IdleEvidence {
  /** Statements tell of every moment, or of all but a certain tail. */
  public static final String EXACT = "EXACT";

  /** Statements tell of some of its time. */
  public static final String PARTIAL = "PARTIAL";

  /** As long as it lived, nothing ran. */
  public static final String UNUSED = "UNUSED";

  /** Ended by idling: the last minutes, as many as the idle timeout, were idle for certain. */
  public static final String TAIL = "TAIL";

  /** A timeout that a total timeout could explain as well. */
  public static final String UNDECIDABLE = "UNDECIDABLE";

  /** Nothing is known but that a session cannot idle longer than it ran. */
  public static final String CEILING = "CEILING";

  /** Statements of such sessions cannot be listed, and what resets their idle clock is unknown. */
  public static final String UNSUPPORTED = "UNSUPPORTED";

  /** It never ran. */
  public static final String NONE = "NONE";

  /** The ending of a session that its idle timeout ended, as far as can be told. */
  public static final String BY_IDLING = "IDLE_TIMEOUT";

  static final String LIFETIME_SECONDS = "lifetime_seconds";
  private static final String MATCHES_LEARNED_LIFETIME = "matches_learned_lifetime";

  /** So many equal ends make a lifetime, if they stand out from what ends around them. */
  private static final int ENDS_OF_A_LIFETIME = 3;

  private static final long HOUR_MILLIS = 3_600_000;
  private static final long MINUTE_MILLIS = 60_000;

  private IdleEvidence() {}

  static Dataset<Row> with(Dataset<Row> sessions, IdleAssumptions assumptions) {
    Column seconds = col(EXECUTION_SECONDS);
    Column timeoutSeconds = timeoutSeconds();
    Column tolerance = lit(assumptions.tolerance().toSeconds());
    Column lifetime = col(LIFETIME_SECONDS);

    Column neverRan =
        coalesce(seconds, lit(0)).leq(0).or(coalesce(col(DPU_SECONDS), lit(0)).leq(0));
    Column unsupported =
        coalesce(col(SESSION_TYPE).equalTo("SPARK_CONNECT"), lit(false))
            .or(coalesce(col(COMMAND_NAME).isin("gluestreaming", "glueray"), lit(false)));
    Column timedOut = isTimeout();
    Column timeoutCanAct = timeoutSeconds.isNotNull().and(timeoutSeconds.lt(lifetime));
    Column endsAfterTimeout = seconds.gt(timeoutSeconds.plus(tolerance));
    Column endsByLifetime =
        abs(seconds.minus(lifetime))
            .leq(tolerance)
            .or(isWholeHour(assumptions.learnedTolerance()))
            .or(col(MATCHES_LEARNED_LIFETIME));
    Column byIdling = timedOut.and(timeoutCanAct).and(endsAfterTimeout).and(not(endsByLifetime));

    Column notRead = col(SessionFactTable.STATEMENTS_READ_AT).isNull();
    Column readMillis =
        unix_millis(col(SessionFactTable.STATEMENTS_READ_AT))
            .minus(unix_millis(col(SessionFactTable.STARTED_ON)));
    Column unseenMillis = SeenStatements.total(col(SessionFactTable.UNSEEN_MILLIS));
    Column tellsNothing = notRead.or(readMillis.leq(unseenMillis));
    Column isKnown = unseenMillis.plus(col(REST_MILLIS)).equalTo(col(TAIL_MILLIS));
    Column nothingRan =
        col(SessionFactTable.LAST_BUSY_AT)
            .isNull()
            .and(col(SessionFactTable.STATEMENTS).equalTo(0));

    return sessions
        .withColumn(LIFETIME_SECONDS, lifetimeSeconds(assumptions))
        .withColumn(SessionFactTable.IDLE_PROTECTED, coalesce(timeoutCanAct, lit(false)))
        .transform(
            all ->
                IdleTail.with(
                    all.withColumn(
                        MATCHES_LEARNED_LIFETIME, learned(assumptions.learnedTolerance())),
                    coalesce(byIdling, lit(false)),
                    Window.partitionBy(group()),
                    assumptions))
        .withColumn(
            IDLE_EVIDENCE,
            when(neverRan, NONE)
                .when(unsupported, UNSUPPORTED)
                .when(not(tellsNothing).and(isKnown).and(nothingRan), UNUSED)
                .when(not(tellsNothing).and(isKnown), EXACT)
                .when(not(tellsNothing), PARTIAL)
                .when(col(HAS_TAIL), TAIL)
                .when(timedOut, UNDECIDABLE)
                .otherwise(CEILING))
        .withColumns(
            Map.of(
                SessionFactTable.ENDING, ending(),
                SessionFactTable.IDLE_TIMEOUT_CLASS, timeoutClass()));
  }

  private static Column ending() {
    return when(col(HAS_TAIL), BY_IDLING)
        .when(col(LIFECYCLE).equalTo(Lifecycle.ENDED), col(STATUS))
        .otherwise(col(LIFECYCLE));
  }

  private static Column timeoutClass() {
    Column minutes = timeoutSeconds().divide(lit(60));
    return when(timeoutSeconds().geq(col(LIFETIME_SECONDS)), "AT_LIFETIME")
        .when(minutes.gt(60), "OVER_60_MIN")
        .when(minutes.gt(10), "11_TO_60_MIN")
        .when(minutes.gt(0), "UP_TO_10_MIN")
        .otherwise("UNKNOWN");
  }

  /** Sessions that somebody set up alike, as far as we see. Months are counted apart. */
  private static Column[] group() {
    return new Column[] {
      col(SessionFactTable.ACCOUNT_ID),
      col(SessionFactTable.REGION),
      col(SessionFactTable.ROLE_NAME),
      col(SESSION_ORIGIN),
      date_trunc("month", col(SessionFactTable.CREATED_ON)),
      isTimeout()
    };
  }

  /** The idle timeout in seconds; null where AWS gave none or nonsense. */
  public static Column timeoutSeconds() {
    Column minutes = col(IDLE_TIMEOUT_MINUTES);
    return when(minutes.gt(0), minutes.cast("long").multiply(lit(60L)));
  }

  /** Whether statements tell of some or all of its time. */
  static Column isByStatements() {
    return col(IDLE_EVIDENCE).isin(EXACT, PARTIAL, UNUSED);
  }

  static Column isTimeout() {
    return col(LIFECYCLE)
        .equalTo(Lifecycle.ENDED)
        .and(coalesce(col(STATUS).equalTo("TIMEOUT"), lit(false)));
  }

  private static Column lifetimeSeconds(IdleAssumptions assumptions) {
    Column usual = lit(assumptions.lifetime().toSeconds());
    if (assumptions.lifetimes().isEmpty()) {
      return usual;
    }
    Column[] ofOrigins =
        assumptions.lifetimes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                entry -> Stream.of(lit(entry.getKey().name()), lit(entry.getValue().toSeconds())))
            .toArray(Column[]::new);
    return coalesce(map(ofOrigins).apply(col(SESSION_ORIGIN)), usual);
  }

  /**
   * People set total timeouts in whole hours, and one that ended a single session is learned from
   * nobody. Idling ends on a whole hour by chance once in a thousand times: calling that
   * undecidable costs nothing, and calling a lifetime's end a tail would be wrong.
   */
  private static Column isWholeHour(Duration tolerance) {
    return isWhole(HOUR_MILLIS, tolerance);
  }

  /**
   * A total timeout is set in whole minutes, so it shows as several timeouts of one group that ran
   * for the same whole minute, standing out from their neighbours. Idling ends at any second. Over
   * years chance ends would pile up on any minute, and an old month's grades would never rest.
   */
  private static Column learned(Duration tolerance) {
    Column isNear = isWhole(MINUTE_MILLIS, tolerance);
    WindowSpec ofTheMinute =
        Window.partitionBy(
            Stream.concat(Stream.of(group()), Stream.of(nearestMinute())).toArray(Column[]::new));
    Column equalEnds = count(when(isNear, 1)).over(ofTheMinute);
    Column allEnds = count(lit(1)).over(ofTheMinute);
    return isTimeout()
        .and(isNear)
        .and(equalEnds.geq(ENDS_OF_A_LIFETIME))
        .and(equalEnds.multiply(lit(2)).geq(allEnds));
  }

  private static Column nearestMinute() {
    Column rounding = ranMillis().plus(lit(MINUTE_MILLIS / 2));
    return rounding.minus(pmod(rounding, lit(MINUTE_MILLIS)));
  }

  /** Whether a session ran for a whole number of units, give or take the tolerance. */
  private static Column isWhole(long unitMillis, Duration tolerance) {
    Column past = pmod(ranMillis(), lit(unitMillis));
    return least(past, lit(unitMillis).minus(past)).leq(tolerance.toMillis());
  }

  private static Column ranMillis() {
    return col(EXECUTION_SECONDS).multiply(lit(1000)).cast("long");
  }
}
