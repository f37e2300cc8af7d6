package io.dpuledger.facts;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.BillingTerms;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.WorkerType;
import java.util.List;

/** All that facts depend on besides the observations and the prices. */
public record FactRules(
    List<WorkerType> workerTypes,
    BillingTerms billing,
    AttributionRules attribution,
    IdleAssumptions idle) {
  public FactRules {
    workerTypes = List.copyOf(workerTypes);
  }
}
