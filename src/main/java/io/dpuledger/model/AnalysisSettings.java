package io.dpuledger.model;

import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.price.BillTolerance;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.RateCard;
import java.time.LocalDate;
import java.util.List;

/**
 * The settings that answers of the night depend on.
 *
 * @param reportDays how many days a report covers
 */
public record AnalysisSettings(
    int reportDays,
    IdleAssumptions idle,
    RightsizingPolicy rightsizing,
    List<CapacityQuota> quotas,
    List<Budget> budgets,
    AnomalyPolicy anomalies,
    LivePolicy live,
    BillTolerance billTolerance,
    RateCard rateCard) {
  public AnalysisSettings {
    quotas = List.copyOf(quotas);
    budgets = List.copyOf(budgets);
  }

  /** The first day of the look-back from a day. */
  public LocalDate firstDay(LocalDate asOf) {
    return asOf.minusDays(Math.max(reportDays, rightsizing.lookBackDays()) - 1L);
  }
}
