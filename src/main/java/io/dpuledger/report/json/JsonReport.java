package io.dpuledger.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.LimitText;
import java.math.BigDecimal;
import java.util.List;

/** The report for programs: every figure unrounded, under a versioned schema. */
public final class JsonReport {
  /** Changes whenever a reader of the older form could go wrong. */
  public static final String SCHEMA = "dpu-ledger-report/1";

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonReport() {}

  public static String render(LedgerReport report) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ObjectNode tree(LedgerReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("title", report.title());
    root.put("simulated", report.simulated());
    root.put("generated_at", report.generatedAt().toString());
    root.put("as_of_date", report.asOf().toString());
    root.put("period_start", report.period().firstDay().toString());
    root.put("period_end", report.period().lastDay().toString());
    root.put("period_comparable", report.comparable());
    report.accounts().forEach(root.putArray("accounts")::add);
    report.regions().forEach(root.putArray("regions")::add);
    Headline.of(report).forEach(root.putArray("headline")::add);
    ArrayNode sections = root.putArray("currencies");
    report.sections().forEach(section -> JsonSection.write(sections.addObject(), section));
    JsonSection.unitHours(root.putArray("unpriced_unit_hours"), report.unpriced());
    capacity(root.putObject("capacity"), report.capacity());
    coverage(root.putObject("coverage"), report.coverage());
    ObjectNode assumptions = root.putObject("assumptions");
    assumptions.put("tail_margin_seconds", report.assumptions().tailMargin().toSeconds());
    assumptions.put("lifetime_seconds", report.assumptions().lifetime().toSeconds());
    JsonOwn.write(root, report.analystAnswers());
    return root;
  }

  private static void capacity(ObjectNode node, Capacity capacity) {
    ArrayNode week = node.putArray("mean_sessions_by_weekday_and_hour");
    for (List<BigDecimal> day : capacity.week()) {
      day.forEach(week.addArray()::add);
    }
    ArrayNode peaks = node.putArray("peaks");
    for (Capacity.Peak peak : capacity.peaks()) {
      peaks
          .addObject()
          .put("account_id", peak.accountId())
          .put("region", peak.region())
          .put("capacity_unit", peak.unit())
          .put("peak_at", peak.at().toString())
          .put("sessions", peak.sessions())
          .put("capacity_units", peak.units());
    }
    ArrayNode limits = node.putArray("limits");
    for (Capacity.Limit limit : capacity.limits()) {
      ObjectNode failed =
          limits
              .addObject()
              .put("account_id", limit.accountId())
              .put("region", limit.region())
              .put("capacity_unit", limit.unit())
              .put("quota_units", limit.quota())
              .put("seconds_near_quota", limit.secondsNearQuota())
              .put("sessions_started", limit.started())
              .put("sessions_failed", limit.allFailed())
              .putObject("failed_by_class");
      LimitText.classes().forEach(one -> failed.put(one.name(), limit.failed(one)));
    }
  }

  private static void coverage(ObjectNode node, Coverage coverage) {
    targets(node.putArray("targets"), coverage.targets());
    ArrayNode lifecycles = node.putArray("lifecycles");
    for (Coverage.LifecycleCount aggregate : coverage.lifecycles()) {
      lifecycles
          .addObject()
          .put("lifecycle", aggregate.lifecycle())
          .put("billing_currency", aggregate.currency())
          .put("sessions", aggregate.sessions())
          .put("list_cost", aggregate.listCost())
          .put("exposure_cost", aggregate.exposureCost());
    }
    node.put("sessions_unpriced", coverage.sessionsUnpriced());
    node.put("quarantined_rows", coverage.quarantinedRows());
    node.put("days_under_older_rules", coverage.daysUnderOlderRules());
    ObjectNode flags = node.putObject("quality_flags");
    coverage.flags().forEach(flag -> flags.put(flag.flag(), flag.sessions()));
  }

  private static void targets(ArrayNode array, List<Coverage.TargetState> targets) {
    for (Coverage.TargetState state : targets) {
      ObjectNode node = array.addObject();
      node.put("account_id", state.target().accountId());
      node.put("region", state.target().region());
      node.put("outcome", state.outcome().name());
      node.put("finished_at", state.finishedAt().toString());
      node.put("last_read_at", state.lastReadAt() == null ? null : state.lastReadAt().toString());
      node.put("sessions", state.outcome().stored() ? state.sessions() : null);
      node.put("error", state.error());
    }
  }
}
