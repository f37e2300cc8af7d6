package io.dpuledger.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.TeamDaySpend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PastForecastTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  @Test
  void itIsOfTheSameTimeOfLastMonthOrSoonBefore() {
    assertThat(dayOf("2026-10-19", "2026-10-20", "2026-10-21")).contains("2026-10-20");
    assertThat(dayOf("2026-09-30", "2026-10-02", "2026-10-31")).contains("2026-10-02");
    assertThat(dayOf("2026-09-30", "2026-10-21", "2026-11-19")).isEmpty();
  }

  @Test
  void aShorterMonthEndsWithItsLastDay() {
    assertThat(
            PastForecast.dayOf(
                new TreeSet<>(List.of("2026-02-27", "2026-02-28", "2026-03-01")),
                LocalDate.of(2026, 3, 31)))
        .contains("2026-02-28");
  }

  @Test
  void whatItsMonthCameToIsOfItsTeamAlone() {
    List<TeamDaySpend> spent =
        List.of(
            spent(LocalDate.of(2026, 9, 30), "risk", 1),
            spent(LocalDate.of(2026, 10, 1), "risk", 10),
            spent(LocalDate.of(2026, 10, 31), "risk", 100),
            spent(LocalDate.of(2026, 10, 31), "dbt", 1000),
            spent(LocalDate.of(2026, 11, 1), "risk", 10_000));

    assertThat(past(SpendForecast.TEAM).became(spent)).isEqualByComparingTo("110");
    assertThat(past(SpendForecast.TOTAL).became(spent)).isEqualByComparingTo("1110");
  }

  private static Optional<String> dayOf(String... published) {
    return PastForecast.dayOf(new TreeSet<>(List.of(published)), AS_OF);
  }

  private static PastForecast past(String dimension) {
    return new PastForecast(
        LocalDate.of(2026, 10, 20),
        dimension,
        dimension.equals(SpendForecast.TEAM) ? "risk" : null,
        "USD",
        BigDecimal.TEN);
  }

  private static TeamDaySpend spent(LocalDate day, String team, int cost) {
    return new TeamDaySpend(day, team, "USD", BigDecimal.valueOf(cost), BigDecimal.valueOf(cost));
  }
}
