package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.MONTH;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Kind.WORDED;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.MonthToDate;
import io.dpuledger.report.figures.MonthToDate.ClosedMonth;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.picture.MonthPicture;
import io.dpuledger.report.words.OutlookText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the month ends, how budgets stand, and what ended months were reported to cost and what
 * they did.
 */
public final class MonthEndSection {
  private static final FigureTable<Outlook.Budget> BUDGETS =
      FigureTable.<Outlook.Budget>of("budget")
          .team("(all)", Outlook.Budget::team)
          .field("cost_basis", "cost_basis", Outlook.Budget::basis)
          .add(NAME, "Basis", OutlookText::basis)
          .add(MONEY, "budget", "Budget", Outlook.Budget::budget)
          .add(MONEY, "cost_to_date", "Cost to date", Outlook.Budget::toDate)
          .add(MONEY, "forecast_cost_point", "Forecast", Outlook.Budget::forecast)
          .orNull()
          .field("chance_of_exceeding", "share_or_null", Outlook.Budget::chance)
          .add(WORDED, "Chance of exceeding it", OutlookText::chance)
          .sortedBy(Outlook.Budget::chance)
          .field("state", "budget_state", Outlook.Budget::state)
          .field("withheld_because", "text_or_null", Outlook.Budget::withheldBecause);

  /** A forecast as JSON and the workbook have it. */
  public static final FigureTable<MonthEnd> FORECAST =
      FigureTable.<MonthEnd>of("forecast")
          .add(MONTH, "month", "Month", end -> end.forecast.month())
          .add(MONEY, "list_cost_to_date", "Cost to date", end -> end.forecast.toDate())
          .add(
              MONEY,
              "forecast_list_cost_low",
              "Ends at, low end of " + OutlookText.RANGE,
              end -> end.forecast.low())
          .orNull()
          .add(MONEY, "forecast_list_cost_point", "Ends at, expected", end -> end.forecast.point())
          .orNull()
          .add(
              MONEY,
              "forecast_list_cost_high",
              "Ends at, high end of " + OutlookText.RANGE,
              end -> end.forecast.high())
          .orNull()
          .add(
              TEXT,
              "withheld_because",
              "Not forecast, because",
              end -> end.forecast.withheldBecause())
          .orNull()
          .add(TEXT, "The month before, in words", MonthEnd::past)
          .field("past_forecast_as_of", "date_or_null", end -> end.past(Outlook.Past::asOf))
          .field(
              "past_forecast_list_cost", "money_or_null", end -> end.past(Outlook.Past::forecast))
          .field("past_list_cost", "money_or_null", end -> end.past(Outlook.Past::became));

  static final Section<CurrencySection, Outlook.Budget> SECTION =
      Section.of("budgets", "Where the month ends", BUDGETS, Outlook.BUDGETS)
          .says(money -> MonthEnd.of(money).flatMap(MonthEnd::sentences).toList())
          .when(money -> money.outlook().forecast() != null || !money.outlook().budgets().isEmpty())
          .chart(MonthPicture::of)
          .caption(
              money ->
                  "Budgets of " + month(money.outlook().forecast()) + " in " + money.currency())
          .sheet("Budgets")
          .json("budgets");

  static final Section<CurrencySection, MonthEnd> SHEET =
      Section.<CurrencySection, MonthEnd>of(
              "forecast", "Forecast", FORECAST, money -> MonthEnd.of(money).toList())
          .in()
          .sheet("Forecast");

  private static final FigureTable<ClosedMonth> CLOSED =
      FigureTable.<ClosedMonth>of("closed_month")
          .add(MONTH, "month", "Month", ClosedMonth::month)
          .add(DATE, "reported_as_of", "Reported as of", ClosedMonth::reportedAsOf)
          .add(MONEY, "reported_list_cost", "As reported", ClosedMonth::reportedCost)
          .add(MONEY, "list_cost", "As known now", ClosedMonth::listCost)
          .add(CHANGE, "restated_list_cost", "Restated by", ClosedMonth::restatedBy)
          .as("money");

  static final Section<CurrencySection, ClosedMonth> MONTHS =
      Section.of("closed-months", "Months that have ended", CLOSED, MonthEndSection::closed)
          .says(
              "What each month cost as first reported, and as known now. It changes when the end of a"
                  + " session is seen later, or when its days are calculated again.")
          .sheet("Months")
          .json("closed_months");

  private MonthEndSection() {}

  private static List<ClosedMonth> closed(CurrencySection money) {
    MonthToDate month = money.month();
    return month == null ? List.of() : month.closed();
  }

  private static String month(Outlook.@Nullable Forecast forecast) {
    return forecast == null ? "the month" : OutlookText.month(forecast);
  }

  /** A forecast in a currency. */
  public record MonthEnd(String currency, Outlook.Forecast forecast) {
    /** At most one. */
    public static Stream<MonthEnd> of(CurrencySection money) {
      return Stream.ofNullable(money.outlook().forecast())
          .map(forecast -> new MonthEnd(money.currency(), forecast));
    }

    Stream<String> sentences() {
      return Stream.of(OutlookText.sentence(currency, forecast), past())
          .filter(text -> !text.isEmpty());
    }

    String past() {
      return OutlookText.past(currency, forecast);
    }

    <V> @Nullable V past(Function<Outlook.Past, V> figure) {
      Outlook.Past past = forecast.past();
      return past == null ? null : figure.apply(past);
    }
  }
}
