package io.dpuledger.simulator.bill;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small fleet from 20 October to 8 November, and its bills. */
final class BillsOfAFleet {
  static final Delivery DELIVERY =
      Delivery.at(Instant.parse("2026-11-09T02:00:00Z"), LocalDate.of(2026, 11, 8))
          .closedThrough(YearMonth.of(2026, 10));

  private BillsOfAFleet() {}

  static Fleet fleet() {
    return DemoCompany.of(
        Fleet.generate(
            FleetSpec.demo().over(LocalDate.of(2026, 10, 20), 20).withSessionsPerDay(60)));
  }

  static BillSpec spec() {
    return BillSpec.of(card(), DELIVERY);
  }

  static RateCard card() {
    List<ListPrice> prices = new ArrayList<>();
    for (String region : List.of("us-east-1", "eu-west-1")) {
      prices.add(price(region, CapacityUnit.DPU, null, "6.0", "0.44"));
      prices.add(price(region, CapacityUnit.DPU, "6.0", null, "0.308"));
      prices.add(price(region, CapacityUnit.M_DPU, null, null, "0.52"));
    }
    return new RateCard(prices);
  }

  private static ListPrice price(
      String region,
      CapacityUnit unit,
      @Nullable String from,
      @Nullable String below,
      String perUnitHour) {
    return new ListPrice(
        region,
        unit,
        null,
        from == null ? null : new BigDecimal(from),
        below == null ? null : new BigDecimal(below),
        LocalDate.of(2022, 3, 18),
        null,
        new BigDecimal(perUnitHour),
        "USD",
        PriceBasis.LIST,
        "a test");
  }
}
