package io.dpuledger.simulator.bill;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The bill of the demo: an account that nobody reads, sessions that no listing has, a rate that the
 * rate card only assumes, a discount, a credit, and tax.
 */
public final class DemoBill {
  private static final LocalTime DELIVERED = LocalTime.of(2, 0);
  private static final int DAYS_TO_THE_INVOICE = 4;
  private static final int OTHER_ROWS_A_DAY = 24;

  private DemoBill() {}

  /**
   * As delivered before the last night; its last day is not billed yet.
   *
   * @param namesSessions whether rows have resource ids
   */
  public static BillSpec of(FleetSpec fleet, RateCard card, boolean namesSessions) {
    LocalDate today = fleet.lastDay().plusDays(1);
    Delivery delivery =
        Delivery.at(today.atTime(DELIVERED).toInstant(ZoneOffset.UTC), fleet.lastDay())
            .closedThrough(YearMonth.from(today.minusDays(DAYS_TO_THE_INVOICE)).minusMonths(1));
    Plants plants =
        new Plants(
            4,
            2,
            0,
            0,
            0,
            BigDecimal.ZERO,
            true,
            Metering.DECIMALS,
            List.of(new TrueRate("eu-west-1", CapacityUnit.M_DPU, null, new BigDecimal("0.44"))));
    return new BillSpec(
        fleet.seed(),
        card,
        delivery,
        namesSessions ? Shape.HOURLY.withResourceIds() : Shape.HOURLY,
        Terms.NONE.withNetColumns("0.08").with("120", "0", "0.19"),
        plants,
        OTHER_ROWS_A_DAY);
  }
}
