package io.dpuledger.report.words;

import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words where a month ends and how a budget stands. */
public final class OutlookText {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** What low and high are of a forecast: eight in ten months end between them. */
  public static final String RANGE = "80\u00A0% range";

  private static final BigDecimal LEAST = new BigDecimal("0.05");
  private static final BigDecimal MOST = new BigDecimal("0.95");

  private OutlookText() {}

  public static String month(Outlook.Forecast forecast) {
    return month(forecast.month());
  }

  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** What the month is expected to cost, and how sure that is. */
  public static String sentence(String currency, Outlook.Forecast forecast) {
    String toDate = MoneyText.rounded(currency, forecast.toDate());
    if (forecast.low() == null || forecast.point() == null || forecast.high() == null) {
      return month(forecast)
          + " cost "
          + toDate
          + " so far. Where it ends is not forecast: "
          + forecast.withheldBecause()
          + ".";
    }
    return month(forecast)
        + " is expected to end at "
        + MoneyText.rounded(currency, forecast.point())
        + " at list price ("
        + RANGE
        + ": "
        + MoneyText.rounded(currency, forecast.low())
        + " to "
        + MoneyText.rounded(currency, forecast.high())
        + "); "
        + toDate
        + " is spent so far.";
  }

  /** How far off last month's forecast was; empty where there was none. */
  public static String past(String currency, Outlook.Forecast forecast) {
    Outlook.Past past = forecast.past();
    if (past == null) {
      return "";
    }
    BigDecimal error = past.forecast().subtract(past.became());
    return "As of "
        + Phrases.date(past.asOf())
        + ", the month before was expected to end at "
        + MoneyText.rounded(currency, past.forecast())
        + ". It came to "
        + MoneyText.rounded(currency, past.became())
        + ": the forecast was "
        + MoneyText.rounded(currency, error.abs())
        + (error.signum() < 0 ? " too low." : " too high.");
  }

  /**
   * How likely a budget is to be exceeded: "83 %", or that it is. Eight weeks cannot say that
   * something is as good as certain.
   */
  public static String chance(Outlook.Budget budget) {
    if (budget.isExceeded()) {
      return "exceeded";
    }
    if (budget.chance() == null) {
      return "not forecast";
    }
    BigDecimal chance = BigDecimal.valueOf(budget.chance());
    BigDecimal stated = chance.max(LEAST).min(MOST);
    int side = chance.compareTo(stated);
    return (side < 0 ? "under " : side > 0 ? "over " : "") + ShareText.of(stated, BigDecimal.ONE);
  }

  public static String basis(Outlook.Budget budget) {
    return budget.basis().toLowerCase(Locale.ROOT) + " cost";
  }

  /** To the cent with its sign, since it may be less; what is no cent has none. */
  public static String change(String currency, BigDecimal change) {
    BigDecimal cents = change.setScale(2, RoundingMode.HALF_UP);
    return (cents.signum() > 0 ? "+" : "") + MoneyText.exact(currency, cents);
  }
}
