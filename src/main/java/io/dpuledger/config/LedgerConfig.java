package io.dpuledger.config;

import io.dpuledger.model.RateCard;
import io.dpuledger.model.WorkerType;
import java.util.List;

/** Everything that a site can set, one record a concern. */
public record LedgerConfig(
    LakeConfig lake,
    CollectConfig collect,
    PricingConfig pricing,
    AttributionConfig attribution,
    IdleConfig idle,
    RightsizingConfig rightsizing,
    ReportConfig report,
    RateCard rateCard,
    List<WorkerType> workerTypes) {
  public LedgerConfig {
    workerTypes = List.copyOf(workerTypes);
  }
}
