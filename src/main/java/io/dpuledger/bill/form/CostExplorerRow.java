package io.dpuledger.bill.form;

import io.dpuledger.bill.BillCharge.Kind;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Usage of sessions in an answer of Cost Explorer, which knows neither list prices nor invoices.
 *
 * @param day null if the row is for more than a day
 * @param netCost after discounts; null if it was not asked for
 */
record CostExplorerRow(
    YearMonth month,
    @Nullable LocalDate day,
    @Nullable String accountId,
    @Nullable String region,
    @Nullable String usageType,
    @Nullable String unit,
    BigDecimal amount,
    BigDecimal cost,
    @Nullable BigDecimal netCost,
    String currency,
    boolean isEstimated) {

  BillLine line() {
    if (accountId == null) {
      throw new UnreadableBillException(
          "does not say whose account it is: group it by LINKED_ACCOUNT, or put the account's 12"
              + " digits into the name of the file");
    }
    Optional<String> place = Optional.ofNullable(region).or(() -> UsageType.region(usageType));
    Optional<CapacityUnit> capacity = UsageType.unit(unit, usageType);
    if (place.isEmpty() || capacity.isEmpty()) {
      throw new UnreadableBillException(
          "has usage of a session without a region and a unit that are known (usage type "
              + UsageType.shown(usageType)
              + "): group it by LINKED_ACCOUNT and USAGE_TYPE");
    }
    return new BillLine(
        month,
        null,
        accountId,
        Kind.USAGE,
        "Usage",
        "GlueInteractiveSession",
        true,
        currency,
        day,
        place.orElseThrow(),
        capacity.orElseThrow().label(),
        null,
        null,
        null,
        amount,
        null,
        netCost,
        netCost == null ? cost : netCost,
        true,
        false,
        isEstimated);
  }
}
