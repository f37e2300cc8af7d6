package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillDaily;
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
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Brings the sessions that a bill names together with those of the ledger. */
public final class SessionJoin implements Serializable {
  private static final long serialVersionUID = 1;

  public static final List<String> BILL_COLUMNS =
      List.of(
          BillDaily.ACCOUNT_ID,
          BillDaily.REGION,
          BilledSession.SESSION_ID,
          BillDaily.CAPACITY_UNIT,
          BillDaily.LIST_UNIT_PRICE,
          BillDaily.UNIT_HOURS,
          BillDaily.USAGE_DATE);

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

  /** What sessions differ by. Starts a job. */
  public SessionSums differences(Rows billed, Rows ledger) {
    JavaPairRDD<Named, SessionHours> sessions =
        billed
            .map(rows -> each(rows, this::billed))
            .union(ledger.map(rows -> each(rows, this::ofLedger)))
            .mapToPair(pair -> pair)
            .reduceByKey(SessionHours::plus);
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

  /** What a row becomes; null if it does not count. */
  private interface Reader extends Serializable {
    @Nullable Tuple2<Named, SessionHours> of(TableRow row);
  }

  private static Iterator<Tuple2<Named, SessionHours>> each(
      Iterator<TableRow> rows, Reader reader) {
    Map<Named, SessionHours> sessions = new HashMap<>();
    rows.forEachRemaining(
        row -> {
          Tuple2<Named, SessionHours> one = reader.of(row);
          if (one != null) {
            sessions.merge(one._1(), one._2(), SessionHours::plus);
          }
        });
    return sessions.entrySet().stream()
        .map(one -> new Tuple2<>(one.getKey(), one.getValue()))
        .iterator();
  }

  private @Nullable Tuple2<Named, SessionHours> billed(TableRow row) {
    SessionCell cell = cell(row);
    return new Tuple2<>(
        named(row), SessionHours.billed(cell, row.requireDecimal(BillDaily.UNIT_HOURS)));
  }

  private @Nullable Tuple2<Named, SessionHours> ofLedger(TableRow row) {
    SessionCell cell = cell(row);
    return isWanted(months, cell.day())
        ? new Tuple2<>(
            named(row), SessionHours.ofLedger(cell, row.requireDecimal(SessionDayTable.UNIT_HOURS)))
        : null;
  }

  /** Both tables have these columns under the same names. */
  private SessionCell cell(TableRow row) {
    LocalDate day = LocalDate.parse(row.requireText(BillDaily.USAGE_DATE));
    Metered metered = Metered.of(row);
    BigDecimal rate = row.decimal(BillDaily.LIST_UNIT_PRICE);
    boolean isPooled = pooled.contains(new MeteredMonth(metered, YearMonth.from(day)));
    return new SessionCell(
        metered, rate == null || isPooled ? null : rate.stripTrailingZeros(), day);
  }

  private static Named named(TableRow row) {
    return new Named(
        row.requireText(BillDaily.ACCOUNT_ID),
        row.requireText(BillDaily.REGION),
        row.requireText(BilledSession.SESSION_ID));
  }
}
