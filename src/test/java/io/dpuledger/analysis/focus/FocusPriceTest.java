package io.dpuledger.analysis.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Prices and quantities whose products are the costs of the ledger. */
class FocusPriceTest {
  private static final BigDecimal ROUNDING = new BigDecimal("0.00001");

  @Property
  void productsAreTheCostsOfTheLedgerWhateverTheContract(
      @ForAll @BigRange(min = "0", max = "24000") @Scale(6) BigDecimal hours,
      @ForAll @BigRange(min = "0.000001", max = "9") @Scale(6) BigDecimal unitPrice,
      @ForAll @BigRange(min = "0", max = "1") @Scale(12) BigDecimal kept,
      @ForAll boolean isShareKnown) {
    BigDecimal listCost = hours.multiply(unitPrice).setScale(6, RoundingMode.HALF_UP);
    BigDecimal contractedCost = listCost.multiply(kept).setScale(6, RoundingMode.HALF_UP);
    PlainRow day =
        PlainRow.of(SessionDayTable.SCHEMA, "2026-11-30")
            .with(SessionDayTable.UNIT_HOURS, hours)
            .with(SessionDayTable.LIST_UNIT_PRICE, unitPrice)
            .with(SessionDayTable.LIST_COST, listCost)
            .with(SessionDayTable.CONTRACTED_COST, contractedCost)
            .with(SessionDayTable.CONTRACTED_SHARE, isShareKnown ? kept : null);

    FocusPrice price = FocusPrice.of(day.row());

    assertThat(price.listCost()).isCloseTo(listCost, within(ROUNDING));
    assertThat(price.contractedCost()).isCloseTo(contractedCost, within(ROUNDING));
    assertThat(price.listCost()).isEqualTo(price.listUnit().multiply(price.quantity()));
    assertThat(price.contractedCost()).isEqualTo(price.contractedUnit().multiply(price.quantity()));
  }
}
