package io.dpuledger.report.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one currency's spend is heading, and what stood out.
 *
 * @param forecast of all teams together; null where nothing was spent lately
 * @param movers the largest change first
 * @param anomalies the dearest above its due first
 */
public record Outlook(
    @Nullable Forecast forecast,
    List<BudgetLine> budgets,
    List<MoverLine> movers,
    List<Anomaly> anomalies) {
  /** Of a report that says nothing of it. */
  public static final Outlook NONE = new Outlook(null, List.of(), List.of(), List.of());

  public Outlook {
    budgets = List.copyOf(budgets);
    movers = List.copyOf(movers);
    anomalies = List.copyOf(anomalies);
  }

  /**
   * Where the month ends.
   *
   * @param point null where it is withheld, as low and high
   * @param withheldBecause null where it is not
   * @param past null where last month was not forecast, or is not known whole
   */
  public record Forecast(
      YearMonth month,
      BigDecimal toDate,
      @Nullable BigDecimal low,
      @Nullable BigDecimal point,
      @Nullable BigDecimal high,
      @Nullable String withheldBecause,
      @Nullable Past past) {}

  /** What was forecast of last month at this time of it, and what it came to. */
  public record Past(LocalDate asOf, BigDecimal forecast, BigDecimal became) {}

  /**
   * A budget of the month.
   *
   * @param team null for that of all
   */
  public record BudgetLine(
      @Nullable String team,
      String basis,
      BigDecimal budget,
      BigDecimal toDate,
      @Nullable BigDecimal forecast,
      String state) {}

  /**
   * What a team costs more or less than in the period before: the sum of the four.
   *
   * @param team null for what belongs to none
   */
  public record MoverLine(
      @Nullable String team,
      BigDecimal before,
      BigDecimal after,
      BigDecimal bySessions,
      BigDecimal byHours,
      BigDecimal byUnits,
      BigDecimal byPrice) {
    public BigDecimal change() {
      return after.subtract(before);
    }
  }

  /**
   * A day that cost far more than its weekday does.
   *
   * @param isNew whether the last analysis did not say so
   */
  public record Anomaly(
      LocalDate day, @Nullable String team, BigDecimal cost, BigDecimal expected, boolean isNew) {
    public BigDecimal excess() {
      return cost.subtract(expected);
    }
  }
}
