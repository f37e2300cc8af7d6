package io.dpuledger.analysis.breakdown;

import static java.util.Objects.requireNonNullElse;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A list cost and its parts.
 *
 * @param parts null if an earlier version made some of its rows, without them
 */
record PartsSum(BigDecimal listCost, @Nullable CostParts parts) implements Serializable {
  static final PartsSum NOTHING = new PartsSum(BigDecimal.ZERO, CostParts.NOTHING);

  /** Of a row of spend_daily that has a price. */
  static PartsSum of(TableRow row) {
    BigDecimal cost = row.requireDecimal(SpendDaily.LIST_COST);
    BigDecimal confirmed = row.decimal(SpendDaily.CONFIRMED_COST);
    if (confirmed == null) {
      return new PartsSum(cost, null);
    }
    return new PartsSum(
        cost,
        new CostParts(
            cost,
            confirmed,
            row.requireDecimal(SpendDaily.IDLE_COST_SEEN),
            // Without a known running time nothing of the cost is known to be idle.
            requireNonNullElse(row.decimal(SpendDaily.IDLE_COST_LOW), BigDecimal.ZERO),
            row.requireDecimal(SpendDaily.STATEMENT_OPEN_COST),
            row.requireDecimal(SpendDaily.MINIMUM_CHARGE_COST)));
  }

  PartsSum plus(PartsSum other) {
    return new PartsSum(
        listCost.add(other.listCost),
        parts == null || other.parts == null ? null : parts.plus(other.parts));
  }
}
