package io.dpuledger.facts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static final int NUMBERS = 300_000;

  @ParameterizedTest
  @ValueSource(ints = {Decimals.SECONDS, Decimals.UNITS})
  void aNumberHasTheDigitsThatItIsWrittenWithRoundedHalfUp(int scale) {
    Random random = new Random(25);
    DoubleStream.generate(() -> number(random))
        .limit(NUMBERS)
        .forEach(
            number ->
                assertThat(Decimals.of(number, scale))
                    .as("%s", number)
                    .isEqualTo(asWritten(number, scale)));
  }

  /** Of few digits, of ties, and of any bits. */
  private static double number(Random random) {
    double whole = random.nextLong() >> 2 + random.nextInt(60);
    return switch (random.nextInt(5)) {
      case 0 -> whole / 1000;
      case 1 -> whole / 1e6;
      case 2 -> random.nextInt(2_000_000) + 0.0005 * random.nextInt(2000);
      case 3 -> Math.nextUp(whole / 2000);
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(20));
    };
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.0, -0.0, 0.0005, -0.0005, 1.0005, 1e15, 123456789012.3455, 1e300, 4.9e-324})
  void oddNumbersToo(double number) {
    assertThat(Decimals.of(number, Decimals.SECONDS))
        .isEqualTo(asWritten(number, Decimals.SECONDS));
    assertThat(Decimals.of(number, Decimals.UNITS)).isEqualTo(asWritten(number, Decimals.UNITS));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Decimals.of(Double.NaN, Decimals.UNITS))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Decimals.of(Double.POSITIVE_INFINITY, Decimals.UNITS))
        .isInstanceOf(NumberFormatException.class);
  }

  private static BigDecimal asWritten(double number, int scale) {
    return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP);
  }
}
