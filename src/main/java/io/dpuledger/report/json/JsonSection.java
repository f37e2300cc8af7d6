package io.dpuledger.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.model.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.PriceUsed;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.figures.Totals;
import io.dpuledger.report.figures.UnitHours;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One currency's part of the report for programs. */
final class JsonSection {
  private JsonSection() {}

  static void write(ObjectNode node, CurrencySection section) {
    Totals totals = section.totals();
    node.put("billing_currency", section.currency());
    node.put("list_cost", totals.listCost());
    node.put("idle_cost_low", totals.idleCostLow());
    node.put("idle_cost_high", totals.idleCostHigh());
    estimate(node, section.idleEstimate());
    node.put("estimated_cost", totals.estimatedCost());
    node.put("unattributed_cost", section.unattributedCost());
    node.put("previous_list_cost", section.previousListCost());
    JsonMonth.write(node, section.month());
    node.put("sessions_started", totals.sessionsStarted());
    unitHours(node.putArray("unit_hours"), totals.unitHours());
    node.put("monthly_savings_low", section.savingsLow());
    node.put("monthly_savings_high", section.savingsHigh());
    days(node, section.spendByDay());
    teams(node.putArray("teams"), section.teams());
    evidence(node.putArray("evidence"), section.evidence());
    ArrayNode changes = node.putArray("recommendations");
    section.recommendations().forEach(change -> recommendation(changes.addObject(), change));
    prices(node.putArray("prices"), section.prices());
    JsonOutlook.write(node.putObject("outlook"), section.outlook());
  }

  static void unitHours(ArrayNode array, List<UnitHours> amounts) {
    amounts.forEach(
        amount ->
            array
                .addObject()
                .put("capacity_unit", amount.unit())
                .put("unit_hours", amount.hours()));
  }

  private static void days(ObjectNode node, SpendByDay spend) {
    spend.workerTypes().forEach(node.putArray("worker_types")::add);
    ArrayNode days = node.putArray("days");
    for (SpendByDay.Day day : spend.days()) {
      ObjectNode dayNode = days.addObject();
      dayNode
          .put("usage_date", day.date().toString())
          .put("list_cost", day.listCost())
          .put("idle_cost_low", day.idleCostLow())
          .put("idle_cost_high", day.idleCostHigh());
      day.byWorkerType().forEach(dayNode.putArray("list_cost_by_worker_type")::add);
    }
  }

  private static void teams(ArrayNode array, List<TeamSpend> teams) {
    for (TeamSpend team : teams) {
      array
          .addObject()
          .put("team", team.team())
          .put("list_cost", team.listCost())
          .put("idle_cost_low", team.idleCostLow())
          .put("idle_cost_high", team.idleCostHigh());
    }
  }

  private static void evidence(ArrayNode array, List<EvidenceSpend> grades) {
    for (EvidenceSpend grade : grades) {
      array
          .addObject()
          .put("idle_evidence", grade.evidence())
          .put("list_cost", grade.listCost())
          .put("idle_cost_low", grade.idleCostLow())
          .put("idle_cost_high", grade.idleCostHigh());
    }
  }

  private static void estimate(ObjectNode node, @Nullable IdleEstimate estimate) {
    if (estimate == null) {
      node.putNull("idle_estimate");
      return;
    }
    node.putObject("idle_estimate")
        .put("period_start", estimate.period().firstDay().toString())
        .put("period_end", estimate.period().lastDay().toString())
        .put("idle_cost_low", estimate.low())
        .put("idle_cost_point", estimate.point())
        .put("idle_cost_high", estimate.high())
        .put("point_basis", estimate.basis())
        .put("tail_assumption_cost", estimate.onTimeouts());
  }

  private static void prices(ArrayNode array, List<PriceUsed> prices) {
    for (PriceUsed price : prices) {
      array
          .addObject()
          .put("region", price.region())
          .put("capacity_unit", price.unit())
          .put("list_unit_price", price.pricePerUnitHour())
          .put("price_basis", price.basis())
          .put("source", price.source())
          .put("sessions", price.sessions())
          .put("list_cost", price.listCost());
    }
  }

  private static void recommendation(ObjectNode node, Recommendation change) {
    node.put("recommendation_id", change.recommendationId());
    node.put("kind", change.kind().name());
    node.put("account_id", change.scope().accountId());
    node.put("role_name", change.scope().roleName());
    node.put("team", change.scope().team());
    node.put("session_origin", change.scope().sessionOrigin());
    node.put("current_summary", change.currentSummary());
    node.put("recommended_summary", change.recommendedSummary());
    node.put("sessions", change.sessions());
    node.put("lookback_period_in_days", change.lookbackPeriodInDays());
    node.put("estimated_monthly_cost", change.estimatedMonthlyCost());
    node.put("estimated_monthly_savings_low", change.estimated().low());
    node.put("estimated_monthly_savings_point", change.estimated().point());
    node.put("estimated_monthly_savings_high", change.estimated().high());
    node.put("incremental_monthly_savings_low", change.incremental().low());
    node.put("incremental_monthly_savings_point", change.incremental().point());
    node.put("incremental_monthly_savings_high", change.incremental().high());
    Recommendation.Saving once = change.oneOff();
    node.put("one_off_savings_low", once == null ? null : once.low());
    node.put("one_off_savings_high", once == null ? null : once.high());
    node.put("interruptions_expected", change.interruptionsExpected());
    node.put("people_cost", change.peopleCost());
    node.put("confidence", change.confidence().name());
    node.put("risk", change.risk().name());
    node.put("effort", change.effort().name());
    node.put("rollback", change.rollback());
    node.put("rationale", change.rationale());
    ObjectNode details = node.putObject("details");
    new TreeMap<>(change.details()).forEach(details::put);
    node.put("artefact_path", change.artefactPath());
    node.put("status", change.status().name());
    node.put("status_reason", change.life().statusReason());
    node.put("adopted_share", change.life().adoptedShare());
    node.put("change", change.life().change().name());
    node.put("first_seen", change.firstSeenOn().toString());
  }
}
