package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.rows.Rows;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Brings the sessions that a bill names together with those of the ledger. */
public final class SessionJoin implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SESSIONS_A_TASK = 50_000;

  /** The columns of session_day that it reads. */
  public static final List<String> LEDGER_COLUMNS =
      List.of(
          SessionDayTable.ACCOUNT_ID,
          SessionDayTable.REGION,
          SessionDayTable.SESSION_ID,
          SessionDayTable.CAPACITY_UNIT,
          SessionDayTable.LIST_UNIT_PRICE,
          SessionDayTable.UNIT_HOURS,
          SessionDayTable.USAGE_DATE);

  private final HashSet<YearMonth> months;
  private final HashSet<MeteredMonth> pooled;

  /** What is metered together in a month. */
  public record MeteredMonth(Metered metered, YearMonth month) implements Serializable {}

  /** A session as the bill names it. */
  private record Named(String accountId, String region, String sessionId) implements Serializable {}

  /**
   * @param months whose bills name sessions
   * @param pooled what has its rates pooled
   */
  public SessionJoin(Set<YearMonth> months, Set<MeteredMonth> pooled) {
    this.months = new HashSet<>(months);
    this.pooled = new HashSet<>(pooled);
  }

  /** Whether a day of the ledger is wanted: a session of midnight may be in either month's bill. */
  public static boolean isWanted(Set<YearMonth> months, LocalDate day) {
    return months.contains(YearMonth.from(day.minusDays(1)))
        || months.contains(YearMonth.from(day.plusDays(1)));
  }

  /**
   * What sessions differ by. Starts a job.
   *
   * @param billed the sessions of a bill, which are in memory
   */
  public SessionSums differences(List<BilledSession> billed, Rows ledger) {
    JavaRDD<Tuple2<Named, SessionHours>> used = ledger.map(this::ofLedger);
    JavaRDD<Tuple2<Named, SessionHours>> named =
        JavaSparkContext.fromSparkContext(used.context())
            .parallelize(ofBill(billed), 1 + billed.size() / SESSIONS_A_TASK);
    JavaPairRDD<Named, SessionHours> sessions =
        used.union(named).mapToPair(session -> session).reduceByKey(SessionHours::plus);
    Map<SessionCell, SessionDifference> all = new HashMap<>();
    sessions
        .map(Tuple2::_2)
        .mapPartitions(this::sums)
        .collect()
        .forEach(
            part -> part.forEach((cell, sum) -> all.merge(cell, sum, SessionDifference::plus)));
    return new SessionSums(all);
  }

  private Iterator<Map<SessionCell, SessionDifference>> sums(Iterator<SessionHours> sessions) {
    Map<SessionCell, SessionDifference> sums = new HashMap<>();
    sessions.forEachRemaining(
        session ->
            session
                .differences(months)
                .forEach((cell, one) -> sums.merge(cell, one, SessionDifference::plus)));
    return List.of(sums).iterator();
  }

  private List<Tuple2<Named, SessionHours>> ofBill(List<BilledSession> billed) {
    Map<Named, SessionHours> sessions = new HashMap<>();
    for (BilledSession one : billed) {
      Metered metered = Metered.of(one.cell());
      sessions.merge(
          new Named(metered.accountId(), metered.region(), one.sessionId()),
          SessionHours.billed(
              cell(metered, one.cell().listUnitPrice(), one.day()), one.unitHours()),
          SessionHours::plus);
    }
    return pairs(sessions);
  }

  private Iterator<Tuple2<Named, SessionHours>> ofLedger(Iterator<TableRow> rows) {
    Map<Named, SessionHours> sessions = new HashMap<>();
    rows.forEachRemaining(
        row -> {
          LocalDate day = LocalDate.parse(row.requireText(SessionDayTable.USAGE_DATE));
          if (isWanted(months, day)) {
            Metered metered = Metered.of(row);
            sessions.merge(
                new Named(
                    metered.accountId(),
                    metered.region(),
                    row.requireText(SessionDayTable.SESSION_ID)),
                SessionHours.ofLedger(
                    cell(metered, row.decimal(SessionDayTable.LIST_UNIT_PRICE), day),
                    row.requireDecimal(SessionDayTable.UNIT_HOURS)),
                SessionHours::plus);
          }
        });
    return pairs(sessions).iterator();
  }

  private static List<Tuple2<Named, SessionHours>> pairs(Map<Named, SessionHours> sessions) {
    return sessions.entrySet().stream()
        .map(one -> new Tuple2<>(one.getKey(), one.getValue()))
        .toList();
  }

  private SessionCell cell(Metered metered, @Nullable BigDecimal rate, LocalDate day) {
    boolean isPooled = pooled.contains(new MeteredMonth(metered, YearMonth.from(day)));
    return new SessionCell(
        metered, rate == null || isPooled ? null : rate.stripTrailingZeros(), day);
  }
}
