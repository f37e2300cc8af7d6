package io.dpuledger.analysis.anomaly;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days of the report's period that cost far more than their weekday does. */
public final class SpendAnomalyTable {
  public static final String USAGE_DATE = "usage_date";
  public static final String TEAM = "team";
  public static final String BILLING_CURRENCY = "billing_currency";
  public static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("spend_anomaly")
          .grain("one day of one team in one currency, as of one day")
          .key(AS_OF_DATE, USAGE_DATE, TEAM, BILLING_CURRENCY)
          .column(USAGE_DATE, ColumnKind.DATE, "The day that cost too much.")
          .column(TEAM, ColumnKind.TEXT, "The team.")
          .nullMeans("sessions of no known team")
          .column(BILLING_CURRENCY, ColumnKind.TEXT, "Currency of all money in the row.")
          .column("list_cost", ColumnKind.MONEY, "List cost of the day.")
          .column(
              "expected_list_cost",
              ColumnKind.MONEY,
              "Estimate: the median list cost of that weekday in the eight weeks before.")
          .column("excess_list_cost", ColumnKind.MONEY, "list_cost less expected_list_cost.")
          .column(
              "score",
              new ColumnKind(ColumnTypes.DOUBLE, "deviations"),
              "Logarithm of cost over expectation, in deviations of the days of the team.")
          .column("is_new", ColumnKind.FLAG, "Whether the as-of date before did not have it.")
          .partitionedBy(AS_OF_DATE, "The last complete day that it rests on.")
          .build();

  private SpendAnomalyTable() {}

  /** Which anomaly a row is about. */
  public record Told(LocalDate day, @Nullable String team, String billingCurrency) {
    public static Told of(SpendAnomaly anomaly) {
      return new Told(anomaly.day(), anomaly.team(), anomaly.billingCurrency());
    }
  }

  public static List<Told> told(Iterable<? extends TableRow> anomalies) {
    List<Told> told = new ArrayList<>();
    for (TableRow row : anomalies) {
      told.add(
          new Told(
              LocalDate.parse(text(row, USAGE_DATE)), row.text(TEAM), text(row, BILLING_CURRENCY)));
    }
    return told;
  }

  private static String text(TableRow row, String column) {
    return Objects.requireNonNull(row.text(column), column);
  }

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(SpendAnomaly anomaly, boolean isNew, LocalDate asOf) {
    return new @Nullable Object[] {
      anomaly.day().toString(),
      anomaly.team(),
      anomaly.billingCurrency(),
      anomaly.cost(),
      anomaly.expected(),
      anomaly.excess(),
      anomaly.score(),
      isNew,
      asOf.toString()
    };
  }
}
