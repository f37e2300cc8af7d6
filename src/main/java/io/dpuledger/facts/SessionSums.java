package io.dpuledger.facts;

import io.dpuledger.table.DecimalSums;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sums of a table with one or more rows per session, added up in the tasks that write it. Each
 * measure is summed twice: plain, and weighted by session, because two errors that cancel out would
 * pass a plain sum.
 */
public final class SessionSums implements Serializable {
  private static final long serialVersionUID = 1;

  /** What session_fact and session_day must agree on, apart from money. */
  public static final List<String> IDLE_SECONDS =
      List.of(SessionFactTable.IDLE_SECONDS_LOW, SessionFactTable.IDLE_SECONDS_HIGH);

  private static final List<String> MEASURES =
      Stream.concat(SpendSums.MONEY.stream(), IDLE_SECONDS.stream()).toList();
  private static final List<String> NAMES =
      MEASURES.stream().flatMap(measure -> Stream.of(measure, measure + "_by_session")).toList();
  private static final int WEIGHTS = 997;

  private final SpendSums spend;
  private final DecimalSums idleSeconds = new DecimalSums(IDLE_SECONDS.size());
  private final DecimalSums weighted = new DecimalSums(MEASURES.size());

  /** The sums of no rows. */
  public SessionSums(String table) {
    this.spend = new SpendSums(table);
  }

  /** The same, computed by a scan. */
  public static Profile<SessionSums> profile(String table) {
    return new Scan(table);
  }

  public String table() {
    return spend.table();
  }

  public long rows() {
    return spend.rows();
  }

  /** Rows that violate {@link SpendSums#isDisordered}. */
  public long disorderedRows() {
    return spend.disorderedRows();
  }

  public void add(TableRow row) {
    spend.add(row);
    BigDecimal weight = BigDecimal.valueOf(weight(row));
    for (int i = 0; i < idleSeconds.size(); i++) {
      idleSeconds.get(i).add(row.decimal(IDLE_SECONDS.get(i)));
    }
    for (int i = 0; i < weighted.size(); i++) {
      BigDecimal part = row.decimal(MEASURES.get(i));
      // Most parts are 0.
      if (part != null && part.signum() != 0) {
        weighted.get(i).add(part.multiply(weight));
      }
    }
  }

  /** Adds other sums to these, in place. */
  public SessionSums plus(SessionSums other) {
    spend.plus(other.spend);
    idleSeconds.add(other.idleSeconds);
    weighted.add(other.weighted);
    return this;
  }

  /** Differences from another table of the same sessions. */
  public List<SumDifference> differences(SessionSums other) {
    return spend.comparable(other.spend, SumDifference.between(NAMES, totals(), other.totals()));
  }

  /** In the order of their names. */
  private List<BigDecimal> totals() {
    List<BigDecimal> plain = new ArrayList<>(spend.totals());
    idleSeconds.stream().map(sum -> sum.orZero(SpendSums.TOTAL)).forEach(plain::add);
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < weighted.size(); i++) {
      totals.add(plain.get(i));
      totals.add(weighted.get(i).orZero(SpendSums.TOTAL));
    }
    return totals;
  }

  /** From 1 to 997, the same for all rows of a session. */
  private static long weight(TableRow row) {
    int hash =
        Objects.hash(
            row.text(SessionFactTable.ACCOUNT_ID),
            row.text(SessionFactTable.REGION),
            row.text(SessionFactTable.SESSION_ID),
            row.micros(SessionFactTable.CREATED_ON));
    return Math.floorMod(hash, WEIGHTS) + 1L;
  }

  private record Scan(String table) implements Profile<SessionSums> {
    @Override
    public List<String> columns() {
      List<String> columns = new ArrayList<>(MEASURES);
      columns.addAll(SessionFactTable.SCHEMA.key());
      return columns;
    }

    @Override
    public SessionSums zero() {
      return new SessionSums(table);
    }

    @Override
    public SessionSums add(SessionSums sum, TableRow row) {
      sum.add(row);
      return sum;
    }

    @Override
    public SessionSums merge(SessionSums one, SessionSums other) {
      return one.plus(other);
    }
  }
}
