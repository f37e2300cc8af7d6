package io.dpuledger.recomputed;

import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a site has set: prices, units, and what it assumes. */
public record Terms(
    List<ListPrice> prices,
    List<WorkerType> workerTypes,
    BillingTerms billing,
    IdleAssumptions idle) {
  public Terms {
    prices = List.copyOf(prices);
    workerTypes = List.copyOf(workerTypes);
  }

  Optional<WorkerType> workerType(String name) {
    return workerTypes.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The share of the list price that the site pays. */
  BigDecimal paidShare() {
    return BigDecimal.ONE.subtract(billing.discount());
  }
}
