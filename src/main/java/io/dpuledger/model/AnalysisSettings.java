package io.dpuledger.model;

import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.RateCard;
import java.time.LocalDate;
import java.util.List;

/**
 * What a site has set that answers of the night depend on.
 *
 * @param reportDays how many days a report looks back on
 */
public record AnalysisSettings(
    int reportDays,
    IdleAssumptions idle,
    RightsizingPolicy rightsizing,
    List<CapacityQuota> quotas,
    List<Budget> budgets,
    AnomalyPolicy anomalies,
    RateCard rateCard) {
  public AnalysisSettings {
    quotas = List.copyOf(quotas);
    budgets = List.copyOf(budgets);
  }

  /** The first day that a look back from a day reaches. */
  public LocalDate firstDay(LocalDate asOf) {
    return asOf.minusDays(Math.max(reportDays, rightsizing.lookBackDays()) - 1L);
  }
}
