package io.dpuledger.app.command;

import static io.dpuledger.model.price.CapacityUnit.DPU;
import static io.dpuledger.model.price.CapacityUnit.M_DPU;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceCoverageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void theSurestPriceOfEachUnitIsTold() {
    PriceCoverage coverage =
        coverage(
            price("us-east-1", DPU, "R", PriceBasis.ASSUMED),
            price("us-east-1", DPU, "G", PriceBasis.LIST),
            price("us-east-1", M_DPU, "R", PriceBasis.LIST),
            price("us-east-1", M_DPU, "Z", PriceBasis.OVERRIDE),
            price("eu-west-1", DPU, null, PriceBasis.ASSUMED));
    assertThat(coverage.of("us-east-1")).isEqualTo("DPU LIST, M-DPU OVERRIDE");
    assertThat(coverage.of("eu-west-1")).isEqualTo("DPU ASSUMED, M-DPU NONE");
    assertThat(coverage.of("il-central-1")).isEqualTo("DPU NONE, M-DPU NONE");
  }

  @Test
  void aPriceCountsFromItsFirstDayAndBelowItsLast() {
    assertThat(dated(TODAY, null)).isEqualTo("DPU LIST, M-DPU NONE");
    assertThat(dated(TODAY.minusYears(1), TODAY.plusDays(1))).isEqualTo("DPU LIST, M-DPU NONE");
    assertThat(dated(TODAY.plusDays(1), null)).isEqualTo("DPU NONE, M-DPU NONE");
    assertThat(dated(TODAY.minusYears(1), TODAY)).isEqualTo("DPU NONE, M-DPU NONE");
  }

  @Test
  void aGapSaysEachRegionOnceAndWhatToDo() {
    PriceCoverage coverage =
        coverage(
            price("us-east-1", DPU, null, PriceBasis.LIST),
            price("us-east-1", M_DPU, null, PriceBasis.LIST),
            price("sa-east-1", DPU, null, PriceBasis.ASSUMED));
    assertThat(coverage.gaps(List.of("us-east-1"))).isEmpty();
    assertThat(coverage.gaps(List.of("us-east-1", "sa-east-1", "il-central-1", "sa-east-1")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("No price for DPU on 2026-11-22 in il-central-1: "))
        .anyMatch(line -> line.contains(" M-DPU on 2026-11-22 in sa-east-1, il-central-1: "))
        .allMatch(line -> line.contains("rate-card.conf"));
  }

  private static String dated(LocalDate from, LocalDate until) {
    return coverage(price("us-east-1", DPU, null, PriceBasis.LIST, from, until)).of("us-east-1");
  }

  private static PriceCoverage coverage(ListPrice... prices) {
    return new PriceCoverage(new RateCard(List.of(prices)), TODAY);
  }

  private static ListPrice price(
      String region, CapacityUnit unit, String family, PriceBasis basis) {
    return price(region, unit, family, basis, TODAY.minusYears(1), null);
  }

  private static ListPrice price(
      String region,
      CapacityUnit unit,
      String family,
      PriceBasis basis,
      LocalDate from,
      LocalDate until) {
    return new ListPrice(
        region, unit, family, null, null, from, until, BigDecimal.ONE, "USD", basis, "test");
  }
}
