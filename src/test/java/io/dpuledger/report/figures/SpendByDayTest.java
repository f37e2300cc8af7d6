package io.dpuledger.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpendByDayTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-21");
  private static final UsagePeriod TWO_DAYS = UsagePeriod.endingOn(LAST, 2);

  @Test
  void dearestFiveAreNamedAndTheRestIsOther() {
    List<SpendByDay.Part> parts =
        IntStream.rangeClosed(1, 7).mapToObj(cost -> part(LAST, "T" + cost, cost)).toList();
    SpendByDay spend = SpendByDay.of(TWO_DAYS, parts);
    assertThat(spend.workerTypes()).containsExactly("T7", "T6", "T5", "T4", "T3", "other");
    assertThat(spend.days().get(1).byWorkerType().get(5)).isEqualByComparingTo("3");
    assertThat(spend.days().get(1).listCost()).isEqualByComparingTo("28");
    assertThat(spend.days().get(1).idleCostLow()).isEqualByComparingTo("2.8");
    assertThat(spend.days().get(1).idleCostHigh()).isEqualByComparingTo("14");
  }

  @Test
  void fiveNeedNoOther() {
    List<SpendByDay.Part> parts =
        IntStream.rangeClosed(1, 5).mapToObj(cost -> part(LAST, "T" + cost, cost)).toList();
    assertThat(SpendByDay.of(TWO_DAYS, parts).workerTypes()).hasSize(5).doesNotContain("other");
  }

  @Test
  void daysWithoutSpendAreThere() {
    SpendByDay spend = SpendByDay.of(TWO_DAYS, List.of(part(LAST, "G.1X", 3)));
    assertThat(spend.days())
        .extracting(SpendByDay.Day::date)
        .containsExactly(LAST.minusDays(1), LAST);
    assertThat(spend.days().get(0).listCost()).isZero();
  }

  @Test
  void typesWithoutSpendAreNotNamed() {
    SpendByDay spend =
        SpendByDay.of(TWO_DAYS, Stream.of(part(LAST, "G.1X", 3), part(LAST, "G.2X", 0)).toList());
    assertThat(spend.workerTypes()).containsExactly("G.1X");
  }

  @Test
  void whatIsTooLongToReadByDayIsReadByWeekFromMondayOn() {
    UsagePeriod hundredDays = UsagePeriod.endingOn(LAST, 100);
    SpendByDay byDay =
        SpendByDay.of(
            hundredDays,
            List.of(
                part(LAST, "G.1X", 3),
                part(LAST.minusDays(5), "G.2X", 4),
                part(LAST.minusDays(6), "G.1X", 5)));
    SpendByDay byWeek = byDay.readable();
    assertThat(byWeek.days()).hasSize(15);
    assertThat(byWeek.days().get(0).date()).isEqualTo(hundredDays.firstDay());
    assertThat(byWeek.days().get(14).date()).isEqualTo(LocalDate.parse("2026-11-16"));
    assertThat(byWeek.days().get(14).listCost()).isEqualByComparingTo("7");
    assertThat(byWeek.days().get(14).idleCostHigh()).isEqualByComparingTo("3.5");
    assertThat(byWeek.days().get(13).listCost()).isEqualByComparingTo("5");
    assertThat(SpendByDay.of(TWO_DAYS, List.of()).readable().days()).hasSize(2);
  }

  private static SpendByDay.Part part(LocalDate date, String type, int cost) {
    BigDecimal amount = BigDecimal.valueOf(cost);
    return new SpendByDay.Part(
        date, type, amount, amount.divide(BigDecimal.TEN), amount.divide(BigDecimal.valueOf(2)));
  }
}
