package io.dpuledger.analysis.forecast;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.TeamSpending;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where the month ends. */
public final class SpendForecastAnalysis implements Analysis {
  private final TeamSpending spending;
  private @Nullable List<SpendForecast> forecasts;

  public SpendForecastAnalysis(TeamSpending spending) {
    this.spending = spending;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(SpendForecastTable.SCHEMA, Days.AS_OF));
  }

  @Override
  public void ask(Night night, Scans scans) {
    spending.ask(night, scans);
  }

  @Override
  public void answer(Night night, Answers answers) {
    List<SpendForecast> made = SpendForecast.of(spending.get(), night.asOf(), night.firstKnown());
    List<PastForecast> past = past(night);
    forecasts = made;
    answers.rows(
        SpendForecastTable.TABLE,
        made.stream()
            .map(forecast -> SpendForecastTable.row(forecast, past, spending.get(), night.asOf()))
            .toList());
  }

  /** Of the night, for the answers that come after it. */
  public List<SpendForecast> forecasts() {
    return Objects.requireNonNull(forecasts, "spend_forecast has not answered yet");
  }

  /** Last month has to be known whole to say what it came to. */
  private static List<PastForecast> past(Night night) {
    LocalDate lastMonth = night.asOf().minusMonths(1).withDayOfMonth(1);
    Optional<String> day =
        PastForecast.dayOf(night.publishedDays(SpendForecastTable.SCHEMA), night.asOf());
    return day.isEmpty() || night.firstKnown().isAfter(lastMonth)
        ? List.of()
        : PastForecast.of(night.published(SpendForecastTable.SCHEMA, day.orElseThrow()));
  }
}
