package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;

import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.sparkcost.SparkCostParts;
import io.dpuledger.analysis.sparkcost.UnknownReason;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.opening.SparkCostOpening;
import io.dpuledger.report.picture.WorkerBars;
import io.dpuledger.report.section.Section.Form;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What the workers of sessions with event logs did, in money. */
final class SparkCostSection {
  private static final String TITLE = "What the workers did";

  private static final FigureTable<SparkCost> TABLE =
      FigureTable.<SparkCost>of("spark_cost")
          .team(Phrases.NO_TEAM, row -> row.group().team())
          .add(NAME, "worker_type", "Worker type", row -> row.group().workerType())
          .orNull()
          .unknown("no worker type")
          .add(COUNT, "sessions", "Sessions", row -> row.sum().sessions())
          .add(MONEY, "list_cost", "List cost", SparkCost::listCost)
          .add(MONEY, "slots_busy_cost", "Slots busy", part(SparkCostParts::slotsBusy))
          .add(MONEY, "slots_idle_cost", "Slots idle", part(SparkCostParts::slotsIdle))
          .add(MONEY, "driver_cost", "Driver", part(SparkCostParts::driver))
          .add(
              MONEY,
              "statement_without_job_cost",
              "Statement, no job",
              part(SparkCostParts::statementOpen))
          .add(MONEY, "nothing_ran_cost", "Nothing ran", part(SparkCostParts::nothingRan))
          .add(MONEY, "minimum_charge_cost", "Minimum charge", part(SparkCostParts::minimumCharge))
          .add(MONEY, "unknown_cost", "Unknown", part(SparkCostParts::unknown))
          .add(MONEY, "unknown_figures_cost", "Unknown: figures", unknown(UnknownReason.FIGURES))
          .inSheet()
          .add(
              MONEY,
              "unknown_statements_cost",
              "Unknown: statements",
              unknown(UnknownReason.STATEMENTS))
          .inSheet()
          .add(MONEY, "unknown_log_cost", "Unknown: log", unknown(UnknownReason.LOG))
          .inSheet()
          .add(
              MONEY,
              "unknown_auto_scaling_cost",
              "Unknown: auto scaling",
              unknown(UnknownReason.AUTO_SCALING))
          .inSheet()
          .add(MONEY, "unknown_coverage_cost", "Unknown: coverage", unknown(UnknownReason.COVERAGE))
          .inSheet()
          .add(COUNT, "sessions_without_cost", "Cost not known", row -> row.sum().withoutCost())
          .inSheet()
          .add(
              COUNT,
              "sessions_without_log",
              "Sessions without a log",
              row -> row.sum().withoutLog())
          .inSheet()
          .add(
              MONEY,
              "list_cost_without_log",
              "List cost without a log",
              row -> row.sum().costWithoutLog())
          .inSheet();

  static final Section<CurrencySection, SparkCost> SECTION =
      Section.of("spark-cost", TITLE, TABLE, Outlook.SPARK_COSTS)
          .when(money -> !SparkCostOpening.of(money).isEmpty())
          .says(SparkCostOpening::of)
          .shows(SparkCostSection::logged, Form.PAGE, Form.MARKDOWN)
          .caption(
              money ->
                  "List cost in %s of sessions with event logs that started in the period"
                      .formatted(money.currency()))
          .chart((money, id) -> WorkerBars.chart(money.currency(), id, TITLE, logged(money)))
          .stacked()
          .folded(Section.FIGURES)
          .sheet("Workers")
          .json("spark_cost");

  private SparkCostSection() {}

  private static Function<SparkCost, BigDecimal> part(Function<SparkCostParts, BigDecimal> of) {
    return row -> of.apply(row.sum().parts());
  }

  private static Function<SparkCost, BigDecimal> unknown(UnknownReason reason) {
    return row -> row.sum().unknownBecauseOf(reason);
  }

  /** Those with a session of which there is a log and a cost. */
  private static List<SparkCost> logged(CurrencySection money) {
    return money.outlook().of(Outlook.SPARK_COSTS).stream()
        .filter(row -> row.sum().sessions() > 0)
        .toList();
  }
}
