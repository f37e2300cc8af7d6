package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static java.util.Objects.requireNonNull;

import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days on which a team cost far more than it does on that day of the week. */
public final class AnomaliesSection {
  /** The most above what was expected first. */
  public static final Source<Anomaly> SOURCE =
      Source.of(
          SpendAnomalyTable.SCHEMA,
          Anomaly::of,
          Comparator.comparing(Anomaly::excess)
              .reversed()
              .thenComparing(Anomaly::day)
              .thenComparing(Anomaly::team, Comparator.nullsLast(Comparator.naturalOrder())));

  private static final FigureTable<Anomaly> TABLE =
      FigureTable.<Anomaly>of("anomaly")
          .add(DATE, "usage_date", "Day (UTC)", Anomaly::day)
          .team(Phrases.NO_TEAM, Anomaly::team)
          .add(MONEY, "list_cost", "List cost", Anomaly::cost)
          .add(MONEY, "expected_list_cost", "Expected", Anomaly::expected)
          .add(MONEY, "Excess", Anomaly::excess)
          .field("is_new", "boolean", Anomaly::isNew)
          .add(NAME, "New", day -> day.isNew() ? "new" : "");

  static final Section<CurrencySection, Anomaly> SECTION =
      Section.of("anomalies", "Anomalies", TABLE, SOURCE)
          .says(
              "Days on which a team cost far more than it does on that day of the week, of those"
                  + " days that have eight weeks before them.")
          .link("The sessions that cost most on them.", "csv/spend_anomaly_session.csv")
          .sheet("Anomalies")
          .json("anomalies");

  private AnomaliesSection() {}

  /** Of each whether the last analysis did not know it. */
  static List<Boolean> news(CurrencySection money) {
    return money.outlook().of(SOURCE).stream().map(Anomaly::isNew).toList();
  }

  /**
   * A day that cost far more than its weekday does.
   *
   * @param isNew whether the last analysis did not say so
   */
  public record Anomaly(
      LocalDate day, @Nullable String team, BigDecimal cost, BigDecimal expected, boolean isNew) {
    static Anomaly of(TableRow row) {
      return new Anomaly(
          LocalDate.parse(requireNonNull(row.text("usage_date"))),
          row.text("team"),
          requireNonNull(row.decimal("list_cost")),
          requireNonNull(row.decimal("expected_list_cost")),
          Boolean.TRUE.equals(row.flag("is_new")));
    }

    public BigDecimal excess() {
      return cost.subtract(expected);
    }
  }
}
