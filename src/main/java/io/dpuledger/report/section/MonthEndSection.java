package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.MONTH;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.OutlookText;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the month ends, and how budgets stand. */
public final class MonthEndSection {
  private static final FigureTable<Outlook.Budget> BUDGETS =
      FigureTable.<Outlook.Budget>of("budget", "What may be spent in the month, and how it stands.")
          .team("The team; null for the budget of all.", "(all)", Outlook.Budget::team)
          .field("cost_basis", "cost_basis", "Which cost it limits.", Outlook.Budget::basis)
          .add(NAME, "Basis", OutlookText::basis)
          .add(MONEY, "budget", "Budget", "What may be spent.", Outlook.Budget::budget)
          .add(
              MONEY,
              "cost_to_date",
              "Cost to date",
              "What the complete days cost.",
              Outlook.Budget::toDate)
          .add(
              MONEY,
              "forecast_cost_point",
              "Forecast",
              "What the month is expected to cost; null if it is not forecast.",
              Outlook.Budget::forecast)
          .orNull()
          .field("state", "budget_state", "How it stands.", Outlook.Budget::state)
          .add(TEXT, "State", OutlookText::state);

  /** A forecast as JSON and the workbook have it. */
  public static final FigureTable<MonthEnd> FORECAST =
      FigureTable.<MonthEnd>of("forecast", "List cost of the month: so far, and where it may end.")
          .add(MONTH, "month", "Month", "The month, as 2026-11.", end -> end.forecast.month())
          .add(
              MONEY,
              "list_cost_to_date",
              "Cost to date",
              "List cost of its complete days.",
              end -> end.forecast.toDate())
          .add(
              MONEY,
              "forecast_list_cost_low",
              "Ends at, one in ten below",
              "One month in ten ends below; null if it is withheld.",
              end -> end.forecast.low())
          .orNull()
          .add(
              MONEY,
              "forecast_list_cost_point",
              "Ends at, expected",
              "Expected; null if it is withheld.",
              end -> end.forecast.point())
          .orNull()
          .add(
              MONEY,
              "forecast_list_cost_high",
              "Ends at, one in ten above",
              "One month in ten ends above; null if it is withheld.",
              end -> end.forecast.high())
          .orNull()
          .add(
              TEXT,
              "withheld_because",
              "Not forecast, because",
              "Why there is no forecast; null if there is one.",
              end -> end.forecast.withheldBecause())
          .orNull()
          .add(TEXT, "The month before, in words", MonthEnd::past)
          .field(
              "past_forecast_as_of",
              "date",
              "The day as of which last month was forecast at this time of it; null if it was not, or is not known whole.",
              end -> end.past(Outlook.Past::asOf))
          .orNull()
          .field(
              "past_forecast_list_cost",
              "money",
              "What last month was expected to cost; null likewise.",
              end -> end.past(Outlook.Past::forecast))
          .orNull()
          .field(
              "past_list_cost",
              "money",
              "What it came to; null likewise.",
              end -> end.past(Outlook.Past::became))
          .orNull();

  static final Section<CurrencySection, Outlook.Budget> SECTION =
      Section.of("budgets", "Where the month ends", BUDGETS, Outlook.BUDGETS)
          .says(money -> MonthEnd.of(money).flatMap(MonthEnd::sentences).toList())
          .when(money -> money.outlook().forecast() != null || !money.outlook().budgets().isEmpty())
          .caption(
              money ->
                  "Budgets of " + month(money.outlook().forecast()) + " in " + money.currency())
          .sheet("Budgets")
          .json("budgets", "The budgets of the month, that of all first.");

  static final Section<CurrencySection, MonthEnd> SHEET =
      Section.<CurrencySection, MonthEnd>of(
              "forecast", "Forecast", FORECAST, money -> MonthEnd.of(money).toList())
          .in()
          .sheet("Forecast");

  private MonthEndSection() {}

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
