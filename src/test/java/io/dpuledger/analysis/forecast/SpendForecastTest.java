package io.dpuledger.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.forecast.SpendForecast.Spent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendForecastTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
  private static final LocalDate FIRST = AS_OF.minusDays(55);

  @Test
  void teamsAddUpToTheTotalSoFar() {
    List<SpendForecast> forecasts = forecasts(FIRST, days(56, "risk"), days(56, null));

    assertThat(forecasts)
        .extracting(SpendForecast::dimension)
        .containsExactly("TOTAL", "TEAM", "TEAM");
    assertThat(forecasts.get(0).toDate()).isEqualByComparingTo("400");
    assertThat(forecasts.get(1).toDate()).isEqualByComparingTo("200");
    assertThat(forecasts.get(0).figures().map(BigDecimal::intValueExact))
        .containsExactly(600, 600, 600);
  }

  @Test
  void fewerThanEightWeeksForecastNothing() {
    SpendForecast forecast = forecasts(FIRST.plusDays(1), days(55, "risk")).get(0);

    assertThat(forecast.end()).isNull();
    assertThat(forecast.withheldBecause()).contains("55 days of history");
    assertThat(forecast.toDate()).isEqualByComparingTo("200");
  }

  @Test
  void aTeamThatBeganLatelyHasNoForecastAndTheTotalHas() {
    List<SpendForecast> forecasts = forecasts(FIRST, days(56, "risk"), days(20, "late"));

    assertThat(forecasts.get(0).end()).isNotNull();
    assertThat(forecasts.get(1).end()).isNotNull();
    assertThat(forecasts.get(2).value()).isEqualTo("late");
    assertThat(forecasts.get(2).withheldBecause()).contains("20 days of history");
  }

  @SafeVarargs
  private static List<SpendForecast> forecasts(LocalDate firstKnown, List<Spent>... spent) {
    List<Spent> all = new ArrayList<>();
    for (List<Spent> some : spent) {
      all.addAll(some);
    }
    return SpendForecast.of(all, AS_OF, firstKnown);
  }

  /** Ten on each of the last days. */
  private static List<Spent> days(int number, @Nullable String team) {
    List<Spent> days = new ArrayList<>();
    for (int ago = 0; ago < number; ago++) {
      days.add(new Spent(AS_OF.minusDays(ago), team, "USD", BigDecimal.TEN));
    }
    return days;
  }
}
