package io.dpuledger.analysis.anomaly;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;

/** The days of the report's period that cost far more than their weekday does. */
public final class SpendAnomalyTable {
  public static final String USAGE_DATE = "usage_date";
  public static final String TEAM = "team";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String AS_OF_DATE = "as_of_date";
  private static final String LIST_COST = "list_cost";
  private static final String EXPECTED_LIST_COST = "expected_list_cost";
  private static final String SCORE = "score";
  private static final String IS_NEW = "is_new";

  public static final Table<SpendAnomaly> TABLE =
      Table.<SpendAnomaly>named("spend_anomaly")
          .grain("one day of one team in one currency, as of one day")
          .key(AS_OF_DATE, USAGE_DATE, TEAM, BILLING_CURRENCY)
          .date(USAGE_DATE, "The day that cost too much.", SpendAnomaly::day)
          .text(TEAM, "The team.", SpendAnomaly::team)
          .nullMeans("sessions of no known team")
          .text(
              BILLING_CURRENCY, "Currency of all money in the row.", SpendAnomaly::billingCurrency)
          .money(LIST_COST, "List cost of the day.", SpendAnomaly::cost)
          .money(
              EXPECTED_LIST_COST,
              "Estimate: the median list cost of that weekday in the eight weeks before.",
              SpendAnomaly::expected)
          .money("excess_list_cost", "list_cost less expected_list_cost.", SpendAnomaly::excess)
          .column(
              SCORE,
              new ColumnKind(ColumnTypes.DOUBLE, "deviations"),
              "Logarithm of cost over expectation, in deviations of the days of the team.",
              SpendAnomaly::score)
          .flag(IS_NEW, "Whether the as-of date before did not have it.", SpendAnomaly::isNew)
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .readBy(
              row ->
                  new SpendAnomaly(
                      LocalDate.parse(row.requireText(USAGE_DATE)),
                      row.text(TEAM),
                      row.requireText(BILLING_CURRENCY),
                      row.requireDecimal(LIST_COST),
                      row.requireDecimal(EXPECTED_LIST_COST),
                      row.requireReal(SCORE),
                      row.isTrue(IS_NEW)))
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private SpendAnomalyTable() {}
}
