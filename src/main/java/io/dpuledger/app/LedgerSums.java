package io.dpuledger.app;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/** The sums of a frame, taken in passing while the frame is written: no job of their own. */
final class LedgerSums {
  /** What must be the same in session_fact, session_day and spend_daily. */
  static final List<String> MONEY =
      List.of(
          SessionFactTable.UNIT_HOURS,
          SessionFactTable.LIST_COST,
          SessionFactTable.CONTRACTED_COST,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH);

  /** What must be the same in session_fact and session_day, besides. */
  static final List<String> IDLE_SECONDS =
      List.of(SessionFactTable.IDLE_SECONDS_LOW, SessionFactTable.IDLE_SECONDS_HIGH);

  private static final String ROWS = "rows";
  private static final String DISORDERED = "disordered";
  private static final String BY_SESSION = "_by_session";

  private final String table;
  private final Observation observation;
  private final List<String> measures = new ArrayList<>();
  private final List<Column> metrics = new ArrayList<>();

  private LedgerSums(String name, Column counted) {
    this.table = name;
    this.observation = new Observation(name);
    metrics.add(count(when(counted, 1)).as(ROWS));
  }

  /** Counts the rows on which something holds, and nothing else. */
  static LedgerSums rowsOf(String name, Column counted) {
    return new LedgerSums(name, counted);
  }

  /** Sums of a table that has a row a session or more. */
  static LedgerSums ofSessions(String name) {
    LedgerSums sums = new LedgerSums(name, lit(true));
    for (String measure : Stream.concat(MONEY.stream(), IDLE_SECONDS.stream()).toList()) {
      sums.add(measure, col(measure));
      // A wrong share of one session that another one makes good would pass a plain sum.
      sums.add(measure + BY_SESSION, col(measure).multiply(weight()));
    }
    sums.metrics.add(sums.disordered());
    return sums;
  }

  /** Sums of an answer, which has lost the sessions: of those money columns that it has. */
  static LedgerSums ofGroups(TableSchema answer) {
    LedgerSums sums = new LedgerSums(answer.name(), lit(true));
    List<String> columns = List.of(answer.fileType().fieldNames());
    MONEY.stream().filter(columns::contains).forEach(measure -> sums.add(measure, col(measure)));
    if (columns.containsAll(MONEY)) {
      sums.metrics.add(sums.disordered());
    }
    return sums;
  }

  String table() {
    return table;
  }

  Dataset<Row> watch(Dataset<Row> frame) {
    Column first = metrics.get(0);
    return frame.observe(observation, first, metrics.stream().skip(1).toArray(Column[]::new));
  }

  private void add(String measure, Column parts) {
    measures.add(measure);
    metrics.add(total(parts).as(measure));
  }

  /** The sums, after the frame was written. */
  Map<String, BigDecimal> totals() {
    Map<String, Object> taken = taken();
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (String measure : measures) {
      totals.put(measure, (BigDecimal) taken.getOrDefault(measure, BigDecimal.ZERO));
    }
    return totals;
  }

  long rows() {
    return counted(ROWS);
  }

  /** Rows on which 0 ≤ low ≤ high ≤ cost does not hold. */
  long disorderedRows() {
    return taken().containsKey(DISORDERED) ? counted(DISORDERED) : 0;
  }

  private long counted(String metric) {
    return (Long) taken().getOrDefault(metric, 0L);
  }

  /** Empty where Spark found out, before it ran, that the frame has no rows. */
  private Map<String, Object> taken() {
    try {
      return observation.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the sums", e);
    }
  }

  static Column isDisordered() {
    Column low = col(SessionFactTable.IDLE_COST_LOW);
    Column high = col(SessionFactTable.IDLE_COST_HIGH);
    Column cost = col(SessionFactTable.LIST_COST);
    return coalesce(low.lt(0).or(low.gt(high)).or(high.gt(cost)).or(cost.lt(0)), lit(false));
  }

  private Column disordered() {
    return count(when(isDisordered(), 1)).as(DISORDERED);
  }

  private static Column weight() {
    Column hash =
        xxhash64(
            col(SessionFactTable.ACCOUNT_ID),
            col(SessionFactTable.REGION),
            col(SessionFactTable.SESSION_ID),
            col(SessionFactTable.CREATED_ON));
    return pmod(hash, lit(997L)).plus(lit(1L)).cast("decimal(4,0)");
  }

  private static Column total(Column measure) {
    return coalesce(sum(measure), lit(0).cast("decimal(38,6)"));
  }
}
