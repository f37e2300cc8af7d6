package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The columns of a recommendation that say what it saves, and of which cost. */
public final class SavingColumns {
  public static final String ESTIMATED_MONTHLY_COST = "estimated_monthly_cost";
  public static final String ESTIMATED_MONTHLY_SAVINGS_LOW = "estimated_monthly_savings_low";
  public static final String ESTIMATED_MONTHLY_SAVINGS_POINT = "estimated_monthly_savings_point";
  public static final String ESTIMATED_MONTHLY_SAVINGS_HIGH = "estimated_monthly_savings_high";
  public static final String ESTIMATED_SAVINGS_PERCENTAGE_LOW = "estimated_savings_percentage_low";
  public static final String ESTIMATED_SAVINGS_PERCENTAGE_HIGH =
      "estimated_savings_percentage_high";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_LOW = "incremental_monthly_savings_low";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_HIGH = "incremental_monthly_savings_high";
  public static final String INCREMENTAL_MONTHLY_SAVINGS_POINT =
      "incremental_monthly_savings_point";
  public static final String ONE_OFF_SAVINGS_LOW = "one_off_savings_low";
  public static final String ONE_OFF_SAVINGS_HIGH = "one_off_savings_high";

  private SavingColumns() {}

  /** Describes them. */
  static void describe(Table.Builder<Recommendation> columns) {
    columns
        .money(
            ESTIMATED_MONTHLY_COST,
            "List cost of the group, scaled to 30 days.",
            Recommendation::estimatedMonthlyCost)
        .money(
            ESTIMATED_MONTHLY_SAVINGS_LOW,
            "Estimate at list price: cautious saving in 30 days, if this alone is done; nineteen months in twenty save as much.",
            advice -> advice.estimated().low())
        .money(
            ESTIMATED_MONTHLY_SAVINGS_POINT,
            "Estimate at list price: expected saving in 30 days.",
            advice -> advice.estimated().point())
        .nullMeans("evidence is too thin for one")
        .money(
            ESTIMATED_MONTHLY_SAVINGS_HIGH,
            "Ceiling of that saving at list price, in 30 days; for idle timeouts, what can have idled beyond the new one.",
            advice -> advice.estimated().high())
        .column(
            ESTIMATED_SAVINGS_PERCENTAGE_LOW,
            ColumnKind.PERCENT,
            "estimated_monthly_savings_low of estimated_monthly_cost.",
            advice -> percentage(advice.estimated().low(), advice))
        .nullMeans("the group costs nothing")
        .column(
            ESTIMATED_SAVINGS_PERCENTAGE_HIGH,
            ColumnKind.PERCENT,
            "estimated_monthly_savings_high of estimated_monthly_cost.",
            advice -> percentage(advice.estimated().high(), advice))
        .nullMeans("the group costs nothing")
        .money(
            INCREMENTAL_MONTHLY_SAVINGS_LOW,
            "Estimate at list price: cautious saving in 30 days, after the recommendations above it; these add up, without WORKER_TYPE.",
            advice -> advice.incremental().low())
        .money(
            INCREMENTAL_MONTHLY_SAVINGS_HIGH,
            "Ceiling of that saving at list price, after the recommendations above it; these add up, without WORKER_TYPE.",
            advice -> advice.incremental().high())
        .money(
            INCREMENTAL_MONTHLY_SAVINGS_POINT,
            "Estimate at list price: expected saving in 30 days.",
            advice -> advice.incremental().point())
        .nullMeans("evidence is too thin for one")
        .part(Recommendation::oneOff, "it saves each month", SavingColumns::describeOneOff);
  }

  private static void describeOneOff(Table.Builder<Saving> columns) {
    columns
        .money(
            ONE_OFF_SAVINGS_LOW,
            "Estimate at list price: what it saves once and not each month, at least.",
            Saving::low)
        .money(
            ONE_OFF_SAVINGS_HIGH,
            "Estimate at list price: what it saves once and not each month, at most.",
            Saving::high);
  }

  private static @Nullable Double percentage(BigDecimal saving, Recommendation advice) {
    BigDecimal cost = advice.estimatedMonthlyCost();
    return cost.signum() == 0
        ? null
        : saving
            .multiply(BigDecimal.valueOf(100))
            .divide(cost, 2, RoundingMode.HALF_UP)
            .doubleValue();
  }

  /** Reads back the saving that every recommendation has in these columns. */
  static Saving require(TableRow row, String low, String point, String high) {
    return new Saving(row.requireDecimal(low), row.decimal(point), row.requireDecimal(high));
  }

  /** Reads a saving back, if there is one in these columns. */
  static @Nullable Saving read(TableRow row, String low, String point, String high) {
    return row.isNull(low) || row.isNull(high) ? null : require(row, low, point, high);
  }

  /** Reads back what it saves once. */
  static @Nullable Saving readOneOff(TableRow row) {
    return row.isNull(ONE_OFF_SAVINGS_LOW) || row.isNull(ONE_OFF_SAVINGS_HIGH)
        ? null
        : new Saving(
            row.requireDecimal(ONE_OFF_SAVINGS_LOW),
            null,
            row.requireDecimal(ONE_OFF_SAVINGS_HIGH));
  }
}
