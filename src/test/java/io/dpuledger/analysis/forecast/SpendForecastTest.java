package io.dpuledger.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.TeamDaySpend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(forecasts.get(0).list().toDate()).isEqualByComparingTo("400");
    assertThat(forecasts.get(1).list().toDate()).isEqualByComparingTo("200");
    assertThat(figures(forecasts.get(0).list()).map(BigDecimal::intValueExact))
        .containsExactly(400, 600, 600, 600);
    assertThat(figures(forecasts.get(0).contracted()).map(BigDecimal::intValueExact))
        .containsExactly(360, 540, 540, 540);
  }

  @Test
  void fewerThanEightWeeksForecastNothing() {
    SpendForecast forecast = forecasts(FIRST.plusDays(1), days(55, "risk")).get(0);

    assertThat(forecast.list().point()).isNull();
    assertThat(forecast.withheldBecause()).contains("55 days of history");
    assertThat(forecast.list().toDate()).isEqualByComparingTo("200");
  }

  @Test
  void aTeamThatBeganLatelyHasNoForecastAndTheTotalHas() {
    List<SpendForecast> forecasts = forecasts(FIRST, days(56, "risk"), days(20, "late"));

    assertThat(forecasts.get(0).list().point()).isNotNull();
    assertThat(forecasts.get(1).list().point()).isNotNull();
    assertThat(forecasts.get(2).value()).isEqualTo("late");
    assertThat(forecasts.get(2).withheldBecause()).contains("20 days of history");
  }

  private static Stream<BigDecimal> figures(MonthCost cost) {
    return Stream.of(cost.toDate(), cost.low(), cost.point(), cost.high());
  }

  @SafeVarargs
  private static List<SpendForecast> forecasts(LocalDate firstKnown, List<TeamDaySpend>... spent) {
    List<TeamDaySpend> all = new ArrayList<>();
    for (List<TeamDaySpend> some : spent) {
      all.addAll(some);
    }
    return SpendForecast.of(all, AS_OF, firstKnown);
  }

  /** Ten on each of the last days. */
  private static List<TeamDaySpend> days(int number, @Nullable String team) {
    List<TeamDaySpend> days = new ArrayList<>();
    for (int ago = 0; ago < number; ago++) {
      days.add(
          new TeamDaySpend(
              AS_OF.minusDays(ago), team, "USD", BigDecimal.TEN, BigDecimal.valueOf(9)));
    }
    return days;
  }
}
