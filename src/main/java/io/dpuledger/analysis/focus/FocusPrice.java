package io.dpuledger.analysis.focus;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.VisibleText;
import io.dpuledger.table.DataException;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The quantity of a charge and its two unit prices. FOCUS wants each cost to be exactly their
 * product, so costs have more decimals than in session_day, from which they differ by less than
 * 0.00001.
 */
record FocusPrice(BigDecimal quantity, BigDecimal listUnit, BigDecimal contractedUnit) {
  static final int UNIT_PRICE_SCALE = 12;

  /** More than the rounding of a cost and of its quantity to six decimals can come to. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.00001");

  /**
   * Of a day that has a price.
   *
   * @throws DataException if a cost is not the product of its factors
   */
  static FocusPrice of(TableRow day) {
    BigDecimal quantity = day.requireDecimal(SessionDayTable.UNIT_HOURS);
    BigDecimal list = day.requireDecimal(SessionDayTable.LIST_UNIT_PRICE);
    FocusPrice price = new FocusPrice(quantity, list, contractedUnit(day, quantity, list));
    require(price.listCost(), SessionDayTable.LIST_COST, day);
    require(price.contractedCost(), SessionDayTable.CONTRACTED_COST, day);
    return price;
  }

  /** Without the share, which an earlier version did not write, it is what the cost comes to. */
  private static BigDecimal contractedUnit(TableRow day, BigDecimal quantity, BigDecimal list) {
    BigDecimal share = day.decimal(SessionDayTable.CONTRACTED_SHARE);
    if (share != null || quantity.signum() == 0) {
      return list.multiply(share == null ? BigDecimal.ONE : share)
          .setScale(UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
    }
    return day.requireDecimal(SessionDayTable.CONTRACTED_COST)
        .divide(quantity, UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
  }

  private static void require(BigDecimal product, String column, TableRow day) {
    BigDecimal cost = day.requireDecimal(column);
    if (product.subtract(cost).abs().compareTo(ROUNDING) > 0) {
      throw new DataException(
          "session %s has a %s of %s on %s, but its unit price times its usage is %s: run analyze --rebuild"
              .formatted(
                  VisibleText.of(day.requireText(SessionDayTable.SESSION_ID)),
                  column,
                  cost.toPlainString(),
                  day.text(SessionDayTable.USAGE_DATE),
                  product.stripTrailingZeros().toPlainString()));
    }
  }

  BigDecimal listCost() {
    return listUnit.multiply(quantity);
  }

  BigDecimal contractedCost() {
    return contractedUnit.multiply(quantity);
  }
}
