package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiceScaleTest {
  @ParameterizedTest
  @CsvSource({
    "980, 200, 1000",
    "1000, 200, 1000",
    "1001, 250, 1250",
    "0.003, 0.001, 0.003",
    "7, 2, 8",
    "123456789, 25000000, 125000000"
  })
  void stepsAreRoundAndReachTheMaximum(double max, double step, double top) {
    NiceScale scale = NiceScale.upTo(max, 5);
    assertThat(scale.step()).isCloseTo(step, within(step * 1e-9));
    assertThat(scale.top()).isCloseTo(top, within(top * 1e-9));
    assertThat(scale.ticks()).hasSize(scale.steps() + 1).startsWith(0.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void nothingToShowIsStillAScale(double max) {
    assertThat(NiceScale.upTo(max, 5).share(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-20, 60, -20, 60", "-1097, 0, -1500, 0", "-5, 12, -5, 15", "3, 9, 0, 10"})
  void bothEndsAndZeroAreOnTheScale(double low, double high, double bottom, double top) {
    NiceScale scale = NiceScale.between(low, high, 4);
    assertThat(scale.bottom()).isEqualTo(bottom);
    assertThat(scale.top()).isEqualTo(top);
    assertThat(scale.ticks()).contains(0.0);
    assertThat(scale.share(bottom)).isZero();
    assertThat(scale.share(top)).isEqualTo(1);
  }

  @Test
  void theTopIsNeverBelowTheMaximum() {
    for (double max = 0.01; max < 1e7; max *= 1.37) {
      assertThat(NiceScale.upTo(max, 5).top()).isGreaterThanOrEqualTo(max * (1 - 1e-9));
      assertThat(NiceScale.upTo(max, 5).steps()).isBetween(1, 6);
    }
  }
}
