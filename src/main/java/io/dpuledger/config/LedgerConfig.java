package io.dpuledger.config;

import io.dpuledger.model.AnalysisSettings;
import io.dpuledger.model.AnomalyPolicy;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.FocusTerms;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import java.util.List;

/** The complete configuration, one record per concern. */
public record LedgerConfig(
    LakeConfig lake,
    CollectConfig collect,
    ObservationsConfig observations,
    BillingTerms pricing,
    BillConfig bill,
    EventLogsConfig eventLogs,
    AttributionRules attribution,
    IdleAssumptions idle,
    RightsizingPolicy rightsizing,
    List<CapacityQuota> quotas,
    List<Budget> budgets,
    AnomalyPolicy anomalies,
    LivePolicy live,
    AnalysesConfig analyses,
    ReportConfig report,
    FocusTerms focus,
    DeliveryConfig delivery,
    RateCard rateCard,
    List<WorkerType> workerTypes) {
  public LedgerConfig {
    quotas = List.copyOf(quotas);
    budgets = List.copyOf(budgets);
    workerTypes = List.copyOf(workerTypes);
  }

  /** What the answers of a night depend on. */
  public AnalysisSettings analysis() {
    return new AnalysisSettings(
        report.periodDays(), idle, rightsizing, quotas, budgets, anomalies, live, rateCard);
  }
}
