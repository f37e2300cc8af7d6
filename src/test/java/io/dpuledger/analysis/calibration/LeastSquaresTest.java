package io.dpuledger.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  @Test
  void findsThePricesOfTwoKindsOfHours() {
    double[][] hours = {{10, 1}, {5, 5}, {1, 9}, {4, 4}};
    double[] costs = {4.4 + 0.3, 2.2 + 1.5, 0.44 + 2.7, 1.76 + 1.2};

    LeastSquares fit = LeastSquares.of(hours, costs).orElseThrow();

    assertThat(fit.coefficients().get(0)).isCloseTo(0.44, within(1e-9));
    assertThat(fit.coefficients().get(1)).isCloseTo(0.3, within(1e-9));
    assertThat(fit.error()).isCloseTo(0, within(1e-9));
    assertThat(fit.condition()).isBetween(1.0, 5.0);
  }

  /** By hand: columns of length 1 have the product 0.8; sqrt(1.8 / 0.2) is 3. */
  @Test
  void theConditionIsThatOfTheColumnsWithoutTheirLengths() {
    double[][] hours = {{1, 80}, {0, 60}};

    assertThat(LeastSquares.of(hours, new double[] {1, 1}).orElseThrow().condition())
        .isCloseTo(3, within(1e-9));
  }

  @Test
  void hoursThatGoTogetherCannotBeToldApart() {
    assertThat(LeastSquares.of(new double[][] {{1, 2}, {2, 4}, {3, 6}}, new double[] {1, 2, 3}))
        .isEmpty();
    assertThat(
            LeastSquares.of(new double[][] {{1, 2}, {2, 4.1}, {3, 5.9}}, new double[] {1, 2, 3})
                .orElseThrow()
                .condition())
        .isGreaterThan(30);
  }

  @Test
  void fewerDaysThanKindsOfHoursAreTooFew() {
    assertThat(LeastSquares.of(new double[][] {{1, 2}}, new double[] {1})).isEmpty();
    assertThat(LeastSquares.of(new double[0][], new double[0])).isEmpty();
  }

  @Test
  void theErrorIsTheShareOfCostsThatIsNotExplained() {
    double[][] hours = {{1}, {1}};

    assertThat(LeastSquares.of(hours, new double[] {1, 3}).orElseThrow().error())
        .isCloseTo(0.5, within(1e-9));
  }
}
