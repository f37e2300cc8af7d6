package io.dpuledger.ledger;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.FailedSessionCost;
import io.dpuledger.analysis.ProjectSpend;
import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.TeamSpending;
import io.dpuledger.analysis.anomaly.SpendAnomalyAnalysis;
import io.dpuledger.analysis.breakdown.CostBreakdown;
import io.dpuledger.analysis.budget.BudgetStatus;
import io.dpuledger.analysis.calibration.BillPriceAnalysis;
import io.dpuledger.analysis.capacity.CapacityHourlyAnalysis;
import io.dpuledger.analysis.capacity.CapacityProfile;
import io.dpuledger.analysis.capacity.PeakSessionsProfile;
import io.dpuledger.analysis.forecast.SpendForecastAnalysis;
import io.dpuledger.analysis.idlewaste.IdleWaste;
import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.analysis.month.ReportedMonth;
import io.dpuledger.analysis.movers.Mover;
import io.dpuledger.analysis.reconciliation.BillReconciliationAnalysis;
import io.dpuledger.analysis.rightsizing.RecommendationAnalysis;
import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.timeoutcurve.IdleTimeoutCurveAnalysis;
import java.util.List;

/**
 * Every analysis of a night, each after those that it needs. A new one is one line here: staging,
 * checks, the order of publishing, CSV, {@code schema} and the data dictionary follow from it.
 */
public final class Analyses {
  private Analyses() {}

  /** Analyses that have not asked yet. */
  public static List<Analysis> all() {
    TeamSpending spending = new TeamSpending();
    SpendForecastAnalysis forecasts = new SpendForecastAnalysis(spending);
    IdleTimeoutCurveAnalysis curves = new IdleTimeoutCurveAnalysis();
    BillReconciliationAnalysis reconciliation = new BillReconciliationAnalysis();
    return List.of(
        new SpendDaily(),
        new CapacityHourlyAnalysis(),
        CapacityProfile.analysis(),
        PeakSessionsProfile.analysis(),
        curves,
        new RecommendationAnalysis(curves),
        IdleWaste.analysis(),
        ReportedMonth.analysis(spending),
        forecasts,
        BudgetStatus.analysis(forecasts),
        new SpendAnomalyAnalysis(spending),
        Mover.analysis(),
        FailedSessionCost.analysis(),
        LiveSession.analysis(),
        CostBreakdown.analysis(),
        ProjectSpend.analysis(),
        SparkCost.analysis(),
        reconciliation,
        new BillPriceAnalysis(reconciliation));
  }
}
