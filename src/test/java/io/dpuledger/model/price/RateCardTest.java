package io.dpuledger.model.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RateCardTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void twoPricesForOneSessionAreRefused() {
    ListPrice price = price(0, 10, null, null, null);

    assertThatThrownBy(() -> new RateCard(List.of(price, price)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlap");
  }

  @Test
  void pricesThatFollowEachOtherDoNotOverlap() {
    assertThat(price(0, 10, null, "6.0", null).overlaps(price(0, 10, "6.0", null, null))).isFalse();
    assertThat(price(0, 10, null, null, null).overlaps(price(10, 20, null, null, null))).isFalse();
    assertThat(price(0, 10, null, null, "R").overlaps(price(0, 10, null, null, "Z"))).isFalse();
    assertThat(price(0, 10, null, null, null).overlaps(price(0, 10, null, null, "Z"))).isTrue();
  }

  /** Overlap says exactly whether some day and version has both prices. */
  @Property
  void overlapIsWhatADayByDayLookWouldFind(
      @ForAll("prices") ListPrice first, @ForAll("prices") ListPrice second) {
    boolean found = false;
    for (int day = 0; day < 12; day++) {
      for (int version = 0; version < 12; version++) {
        found |= applies(first, day, version) && applies(second, day, version);
      }
    }

    assertThat(first.overlaps(second)).isEqualTo(found);
    assertThat(second.overlaps(first)).isEqualTo(found);
  }

  @Provide
  Arbitrary<ListPrice> prices() {
    Arbitrary<Integer> point = Arbitraries.integers().between(0, 10);
    return Combinators.combine(point, point, point, point)
        .as(
            (day, length, version, width) ->
                price(
                    day,
                    day + 1 + length % 3,
                    Integer.toString(version),
                    Integer.toString(version + 1 + width % 3),
                    null));
  }

  private static boolean applies(ListPrice price, int day, int version) {
    LocalDate date = DAY.plusDays(day);
    BigDecimal glue = BigDecimal.valueOf(version);
    return !date.isBefore(price.effectiveFrom())
        && date.isBefore(price.effectiveUntil())
        && glue.compareTo(price.glueVersionFrom()) >= 0
        && glue.compareTo(price.glueVersionBelow()) < 0;
  }

  private static ListPrice price(
      int fromDay, int untilDay, String fromVersion, String belowVersion, String family) {
    return new ListPrice(
        "us-east-1",
        CapacityUnit.DPU,
        family,
        fromVersion == null ? null : new BigDecimal(fromVersion),
        belowVersion == null ? null : new BigDecimal(belowVersion),
        DAY.plusDays(fromDay),
        DAY.plusDays(untilDay),
        new BigDecimal("0.44"),
        "USD",
        PriceBasis.LIST,
        "test");
  }
}
