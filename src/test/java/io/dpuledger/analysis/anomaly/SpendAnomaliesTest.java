package io.dpuledger.analysis.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.TeamDaySpend;
import io.dpuledger.model.AnomalyPolicy;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendAnomaliesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 10, 31), 31);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 14);
  private static final int COMPANIES = 40;
  private static final long LONGEST_MILLIS = 12 * 3_600_000L;

  /** Forty DPU that idle for a day: what people call a spike. */
  private static final BigDecimal FORGOTTEN = new BigDecimal("422.40");

  /** Forty companies in which nobody forgets a session over night. */
  @Test
  void aCleanFleetAlarmsOnceAMonthAtMost() {
    int alarms = 0;
    for (int company = 0; company < COMPANIES; company++) {
      alarms += anomalies().of(lived(company), MONTH, FIRST).size();
    }
    assertThat(alarms / (double) COMPANIES).isLessThanOrEqualTo(1);
  }

  /** Where it is no more than what some days cost anyway, nothing tells it apart. */
  @Test
  void aForgottenSessionIsFoundWhereDaysAreNotLikeIt() {
    assertThat(found("marketing")).isEqualTo(COMPANIES);
    assertThat(found("data-platform")).isEqualTo(COMPANIES);
    assertThat(found("data-science")).isGreaterThanOrEqualTo(COMPANIES / 2);
    assertThat(found("risk-analytics")).isGreaterThanOrEqualTo(COMPANIES / 2);
  }

  private static int found(String team) {
    int found = 0;
    for (int company = 0; company < COMPANIES; company++) {
      List<TeamDaySpend> spent = new ArrayList<>(lived(company));
      spent.add(spent(WEDNESDAY, team, FORGOTTEN));
      found +=
          anomalies().of(spent, MONTH, FIRST).stream()
                  .anyMatch(odd -> odd.day().equals(WEDNESDAY) && team.equals(odd.team()))
              ? 1
              : 0;
    }
    return found;
  }

  @Test
  void aDayIsComparedWithItsWeekday() {
    List<TeamDaySpend> weeks = weeks(200, 0);
    weeks.add(spent(WEDNESDAY.plusDays(3), "risk", new BigDecimal("200")));

    List<SpendAnomaly> odd = anomalies().of(weeks, MONTH, FIRST);

    assertThat(odd).hasSize(1);
    assertThat(odd.get(0).day()).isEqualTo("2026-10-17");
    assertThat(odd.get(0).expected()).isZero();
    assertThat(odd.get(0).excess()).isEqualByComparingTo("200");
  }

  @Test
  void aDayWithoutEightWeeksBeforeItIsNotJudged() {
    List<TeamDaySpend> weeks = weeks(200, 0);
    weeks.add(spent(WEDNESDAY, "risk", new BigDecimal("5000")));

    assertThat(anomalies().of(weeks, MONTH, WEDNESDAY.minusDays(55))).isEmpty();
    assertThat(anomalies().of(weeks, MONTH, WEDNESDAY.minusDays(56))).hasSize(1);
  }

  @Test
  void whatCostsLittleMoreIsNotWorthALook() {
    List<TeamDaySpend> weeks = weeks(2, 0);
    weeks.add(spent(WEDNESDAY, null, new BigDecimal("49")));
    assertThat(anomalies().of(weeks, MONTH, FIRST)).isEmpty();

    weeks.add(spent(WEDNESDAY, null, new BigDecimal("1")));
    assertThat(anomalies().of(weeks, MONTH, FIRST)).hasSize(1);
  }

  private static SpendAnomalies anomalies() {
    return new SpendAnomalies(new AnomalyPolicy(new BigDecimal("50")));
  }

  private static TeamDaySpend spent(LocalDate day, @Nullable String team, BigDecimal cost) {
    return new TeamDaySpend(day, team, "USD", cost, cost);
  }

  /** The same on every working day, and the same on every day of the weekends. */
  private static List<TeamDaySpend> weeks(int working, int weekend) {
    List<TeamDaySpend> days = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(MONTH.lastDay()); day = day.plusDays(1)) {
      boolean isWorking = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      days.add(spent(day, "risk", BigDecimal.valueOf(isWorking ? working : weekend)));
    }
    return days;
  }

  private static List<TeamDaySpend> lived(int seed) {
    Map<String, Map<LocalDate, BigDecimal>> costs = new TreeMap<>();
    Fleet fleet =
        Fleet.generate(FleetSpec.demo().withSeed(seed).withSessionsPerDay(40).over(FIRST, 92));
    for (SimulatedSession session : fleet.sessions()) {
      if (session.executionMillis() <= LONGEST_MILLIS) {
        costs
            .computeIfAbsent(session.setup().team(), fresh -> new TreeMap<>())
            .merge(
                session.createdOn().atOffset(ZoneOffset.UTC).toLocalDate(),
                BigDecimal.valueOf(session.dpuSeconds() / 3600 * 0.44),
                BigDecimal::add);
      }
    }
    List<TeamDaySpend> all = new ArrayList<>();
    costs.forEach((team, days) -> days.forEach((day, cost) -> all.add(spent(day, team, cost))));
    return all;
  }
}
