package io.dpuledger.analysis.focus;

import io.dpuledger.facts.day.SessionDayTable;
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
   * @param keptShare the share of the list price that remains after pricing.discount
   * @throws DataException if list_cost is not the product of its factors
   */
  static FocusPrice of(TableRow day, BigDecimal keptShare) {
    BigDecimal quantity = day.requireDecimal(SessionDayTable.UNIT_HOURS);
    BigDecimal list = day.requireDecimal(SessionDayTable.LIST_UNIT_PRICE);
    BigDecimal contractedCost = day.requireDecimal(SessionDayTable.CONTRACTED_COST);
    BigDecimal discounted =
        list.multiply(keptShare).setScale(UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
    boolean isDiscounted =
        quantity.signum() == 0 || isProduct(discounted, quantity, contractedCost);
    FocusPrice price =
        new FocusPrice(
            quantity,
            list,
            isDiscounted
                ? discounted
                : contractedCost.divide(quantity, UNIT_PRICE_SCALE, RoundingMode.HALF_UP));
    if (!isProduct(list, quantity, day.requireDecimal(SessionDayTable.LIST_COST))) {
      throw new DataException(
          "session_day has a list_cost of %s for %s unit-hours at %s, session %s: run analyze --rebuild"
              .formatted(
                  day.decimal(SessionDayTable.LIST_COST),
                  quantity,
                  list,
                  day.text(SessionDayTable.SESSION_ID)));
    }
    return price;
  }

  private static boolean isProduct(BigDecimal unitPrice, BigDecimal quantity, BigDecimal cost) {
    return unitPrice.multiply(quantity).subtract(cost).abs().compareTo(ROUNDING) <= 0;
  }

  BigDecimal listCost() {
    return listUnit.multiply(quantity);
  }

  BigDecimal contractedCost() {
    return contractedUnit.multiply(quantity);
  }
}
