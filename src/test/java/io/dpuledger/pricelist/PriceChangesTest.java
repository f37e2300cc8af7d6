package io.dpuledger.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.command.KeptPrices;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two cards differ, and what of the old one is kept beside the new. */
class PriceChangesTest {
  private static final LocalDate OLD = LocalDate.of(2022, 3, 18);
  private static final LocalDate NEW = LocalDate.of(2026, 1, 8);

  @Test
  void aPriceIsComparedOnEachDay() {
    assertThat(
            printed(
                List.of(price("us-east-1", "0.440", OLD, null, PriceBasis.LIST)),
                List.of(price("us-east-1", "0.44", NEW, null, PriceBasis.LIST))))
        .containsExactly(
            "removed    DPU in us-east-1, Glue below 6.0, from 2022-03-18 until 2026-01-08: 0.44"
                + " USD LIST",
            "added 0, removed 1, changed 0, basis 0, unchanged 1");
  }

  @Test
  void whatIsAddedRemovedOrChangedIsSorted() {
    List<ListPrice> before =
        List.of(
            price("us-east-1", "0.44", OLD, null, PriceBasis.LIST),
            price("eu-west-1", "0.44", OLD, null, PriceBasis.ASSUMED),
            price("sa-east-1", "0.69", OLD, null, PriceBasis.ASSUMED),
            price("us-west-2", "0.44", OLD, null, PriceBasis.LIST));
    List<ListPrice> after =
        List.of(
            price("us-east-1", "0.44", OLD, null, PriceBasis.LIST),
            price("sa-east-1", "0.70", OLD, null, PriceBasis.LIST),
            price("eu-west-1", "0.44", OLD, null, PriceBasis.LIST),
            price("il-central-1", "0.5", OLD, null, PriceBasis.LIST),
            price("eu-south-1", "0.5", OLD, null, PriceBasis.LIST));
    assertThat(printed(before, after))
        .containsExactly(
            "added      DPU in eu-south-1, Glue below 6.0, from 2022-03-18: 0.5 USD LIST",
            "added      DPU in il-central-1, Glue below 6.0, from 2022-03-18: 0.5 USD LIST",
            "removed    DPU in us-west-2, Glue below 6.0, from 2022-03-18: 0.44 USD LIST",
            "changed    DPU in sa-east-1, Glue below 6.0, from 2022-03-18: 0.69 USD ASSUMED -> 0.7"
                + " USD LIST",
            "basis      DPU in eu-west-1, Glue below 6.0, from 2022-03-18: 0.44 USD ASSUMED -> 0.44"
                + " USD LIST",
            "added 2, removed 1, changed 1, basis 1, unchanged 1");
  }

  @Test
  void theDaysBeforeAndOtherRegionsAreKeptAndNothingThatWouldOverlap() {
    List<ListPrice> fresh = List.of(price("us-east-1", "0.5", NEW, null, PriceBasis.LIST));
    List<ListPrice> present =
        List.of(
            price("us-east-1", "0.4", OLD, LocalDate.of(2025, 1, 1), PriceBasis.LIST),
            price("us-east-1", "0.44", LocalDate.of(2025, 1, 1), null, PriceBasis.LIST),
            price("eu-west-1", "0.44", OLD, null, PriceBasis.LIST));
    List<ListPrice> kept = KeptPrices.beyond(fresh, present);
    assertThat(kept)
        .containsExactly(
            present.get(0),
            price("us-east-1", "0.44", LocalDate.of(2025, 1, 1), NEW, PriceBasis.LIST),
            present.get(2));
    assertThat(KeptPrices.beyond(fresh, fresh)).isEmpty();
  }

  private static List<String> printed(List<ListPrice> before, List<ListPrice> after) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    PriceChanges.print(PriceChanges.between(before, after), out);
    out.flush();
    return text.toString().lines().toList();
  }

  private static ListPrice price(
      String region, String price, LocalDate from, LocalDate until, PriceBasis basis) {
    return new ListPrice(
        region,
        CapacityUnit.DPU,
        null,
        null,
        new BigDecimal("6.0"),
        from,
        until,
        new BigDecimal(price),
        "USD",
        basis,
        "test");
  }
}
