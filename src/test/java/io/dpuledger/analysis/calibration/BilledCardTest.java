package io.dpuledger.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.RateCard;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BilledCardTest {
  @Test
  void aRateIsALineUntilAnotherOneIsBilled() {
    List<ListPrice> lines =
        BilledCard.of(
            List.of(
                price("2026-08", "5.0", "0.44"),
                price("2026-09", "5.0", "0.44"),
                price("2026-10", "5.0", "0.46"),
                price("2026-10", "6.0", "0.29"),
                price("2026-10", null, "0.30")));

    assertThat(lines)
        .extracting(BilledCardTest::words)
        .containsExactly(
            "5.0 to 5.1: 0.44 from 2026-08-01 until 2026-10-01",
            "5.0 to 5.1: 0.46 from 2026-10-01 until null",
            "6.0 to 6.1: 0.29 from 2026-10-01 until null");
    assertThat(new RateCard(lines).prices()).hasSize(3);
    assertThat(lines.get(0).source()).isEqualTo("AWS bill of 2026-08, rate code SKU.OFFER.RATE");
  }

  private static String words(ListPrice line) {
    return "%s to %s: %s from %s until %s"
        .formatted(
            line.glueVersionFrom(),
            line.glueVersionBelow(),
            line.pricePerUnitHour(),
            line.effectiveFrom(),
            line.effectiveUntil());
  }

  private static BillPrice price(String month, @Nullable String version, String rate) {
    return new BillPrice(
        YearMonth.parse(month),
        "eu-west-1",
        "DPU",
        version == null ? null : new MeteredVersion(version, null),
        "USD",
        new BigDecimal(rate),
        "SKU.OFFER.RATE",
        version == null ? BillPrice.Basis.MIX : BillPrice.Basis.ALONE,
        BigDecimal.TEN,
        null);
  }
}
