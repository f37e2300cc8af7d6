package io.dpuledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BilledMonthsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  @Test
  void aMonthIsRestatedOnceWhenItsPriceIsBilled() {
    BilledMonths first = BilledMonths.of(prices(rate("2026-09", "0.44")), AS_OF, state(Map.of()));
    assertThat(first.restated()).containsExactly("2026-09", "2026-10", "2026-11", "2026-12");

    LedgerState after = state(first.hashes());
    assertThat(BilledMonths.of(prices(rate("2026-09", "0.440")), AS_OF, after).restated())
        .isEmpty();
    assertThat(
            BilledMonths.of(prices(rate("2026-09", "0.44"), rate("2026-10", "0.46")), AS_OF, after)
                .restated())
        .containsExactly("2026-10", "2026-11", "2026-12");
    assertThat(
            BilledMonths.of(prices(rate("2026-09", "0.44"), rate("2026-10", "0.44")), AS_OF, after)
                .restated())
        .as("the same price again")
        .isEmpty();
  }

  @Test
  void withoutBilledPricesWhatWasPricedByThemIsRestated() {
    LedgerState priced =
        state(BilledMonths.of(prices(rate("2026-10", "0.44")), AS_OF, state(Map.of())).hashes());

    BilledMonths none = BilledMonths.of(BilledPrices.NONE, AS_OF, priced);

    assertThat(none.restated()).containsExactly("2026-10", "2026-11", "2026-12");
    assertThat(none.hashes()).isEmpty();
    assertThat(BilledMonths.of(BilledPrices.NONE, AS_OF, state(Map.of())).restated()).isEmpty();
  }

  @Test
  void aShareOfAnAccountCountsLikeAPrice() {
    BilledPrices paid =
        new BilledPrices(
            List.of(),
            List.of(
                new BilledPrices.Share(
                    YearMonth.of(2026, 10), "111122223333", new BigDecimal("0.9"))));

    assertThat(BilledMonths.of(paid, AS_OF, state(Map.of())).restated())
        .containsExactly("2026-10", "2026-11", "2026-12");
  }

  private static BilledPrices prices(BilledPrices.Rate... rates) {
    return new BilledPrices(List.of(rates), List.of());
  }

  private static BilledPrices.Rate rate(String month, String price) {
    return new BilledPrices.Rate(
        YearMonth.parse(month),
        "eu-west-1",
        CapacityUnit.DPU,
        null,
        null,
        new BigDecimal(price),
        "USD");
  }

  private static LedgerState state(Map<String, String> billed) {
    return new LedgerState(
        new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(billed));
  }
}
