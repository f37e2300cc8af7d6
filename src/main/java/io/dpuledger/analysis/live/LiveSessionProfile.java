package io.dpuledger.analysis.live;

import static java.util.Objects.requireNonNull;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.Exposure;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.InstantColumn;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes live sessions from facts; few are live at a time. */
@SuppressWarnings("NonApiType") // A sum must be serializable.
record LiveSessionProfile(IdleAssumptions idle, LivePolicy policy)
    implements Profile<ArrayList<LiveSession>> {
  private static final List<String> DESCRIBED =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.REGION,
          SessionFactTable.SESSION_ID,
          SessionFactTable.CREATED_ON,
          SessionFactTable.FIGURES_AT,
          SessionFactTable.TEAM,
          SessionFactTable.OWNER,
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.LIST_UNIT_PRICE,
          SessionFactTable.BILLING_CURRENCY,
          SessionFactTable.LIST_COST,
          SessionFactTable.EXPOSURE_COST);

  @Override
  public List<String> columns() {
    return Stream.concat(DESCRIBED.stream(), Exposure.COLUMNS.stream()).distinct().toList();
  }

  @Override
  public ArrayList<LiveSession> zero() {
    return new ArrayList<>();
  }

  @Override
  public ArrayList<LiveSession> add(ArrayList<LiveSession> sum, TableRow row) {
    if (Lifecycle.LIVE.equals(row.text(SessionFactTable.LIFECYCLE))) {
      sum.add(session(row));
    }
    return sum;
  }

  @Override
  public ArrayList<LiveSession> merge(ArrayList<LiveSession> one, ArrayList<LiveSession> other) {
    one.addAll(other);
    return one;
  }

  private LiveSession session(TableRow row) {
    Instant created = instant(row, SessionFactTable.CREATED_ON);
    Instant seen = instant(row, SessionFactTable.ENDED_ON);
    long left = Exposure.leftMillis(row, idle);
    BigDecimal soFar = row.decimal(SessionFactTable.LIST_COST);
    return new LiveSession(
        new LiveSession.Key(
            new Target(
                row.requireText(SessionFactTable.ACCOUNT_ID),
                row.requireText(SessionFactTable.REGION)),
            row.requireText(SessionFactTable.SESSION_ID),
            created),
        row.text(SessionFactTable.TEAM),
        row.text(SessionFactTable.OWNER),
        Exposure.activity(row),
        row.isTrue(SessionFactTable.AUTO_SCALING),
        instant(row, SessionFactTable.FIGURES_AT),
        Decimals.seconds(seen.toEpochMilli() - created.toEpochMilli()),
        row.text(SessionFactTable.BILLING_CURRENCY),
        money(row, soFar, left),
        left == 0 ? null : seen.plusMillis(left),
        soFar != null && policy.callsOut(soFar));
  }

  /** What it may still cost is unknown if it should have ended. */
  private static LiveSession.Money money(TableRow row, @Nullable BigDecimal soFar, long left) {
    BigDecimal units = row.decimal(SessionFactTable.CAPACITY_UNITS);
    return new LiveSession.Money(
        soFar,
        Decimals.costOrNull(units, row.decimal(SessionFactTable.LIST_UNIT_PRICE)),
        left == 0 ? null : row.decimal(SessionFactTable.EXPOSURE_COST),
        UnknownCost.of(units, row.text(SessionFactTable.BILLING_CURRENCY), left != 0));
  }

  private static Instant instant(TableRow row, String column) {
    return requireNonNull(InstantColumn.of(row.requireMicros(column)));
  }
}
