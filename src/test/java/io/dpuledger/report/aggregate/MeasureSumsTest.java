package io.dpuledger.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureSumsTest {
  private static final String MOST = "999999999999.999999";

  @Test
  void noDigitIsLost() {
    assertThat(sum("0.000001", MOST, "-0.5", "12", null)).isEqualTo("1000000000011.500000");
  }

  @Test
  void nothingKnownIsNothing() {
    assertThat(sum(null, null)).isNull();
    assertThat(sum()).isNull();
  }

  @Test
  void amountsAreAsLongAsMoney() {
    assertThat(Millionths.decimal(1).scale()).isEqualTo(ColumnTypes.MONEY.scale());
    assertThat(MOST.length() - 1).isEqualTo(ColumnTypes.MONEY.precision());
    assertThat(sum(MOST)).isEqualTo(MOST);
  }

  @Test
  void beyondALongIsAFault() {
    assertThat(sum(Collections.nCopies(9, MOST).toArray(String[]::new)))
        .isEqualTo("8999999999999.999991");
    assertThatThrownBy(() -> sum(Collections.nCopies(10, MOST).toArray(String[]::new)))
        .hasMessageContaining("overflow");
  }

  @Test
  void whatIsLongerThanADecimalOfOursIsAFault() {
    assertThatThrownBy(() -> Millionths.of(1e12)).hasMessageContaining("too large");
    assertThatThrownBy(() -> Millionths.of(1_000_000_000_000L)).hasMessageContaining("too large");
    assertThatThrownBy(() -> Millionths.of(1e300)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.25,1.250000",
    "0.0000005,0.000001",
    "-0.0000005,-0.000001",
    "4.9E-7,0.000000",
    "0.1,0.100000",
    "123456789.1234565,123456789.123457"
  })
  void aDoubleIsRoundedHalfUpAsItIsWritten(double number, String rounded) {
    assertThat(Millionths.decimal(Millionths.of(number))).isEqualTo(rounded);
  }

  @Test
  void whatIsNoNumberIsNotKnown() {
    assertThat(Millionths.of(Double.NaN)).isNull();
    assertThat(Millionths.of(Double.NEGATIVE_INFINITY)).isNull();
  }

  private static @Nullable BigDecimal sum(@Nullable String... amounts) {
    MeasureSums sums = new MeasureSums();
    Stream.of(amounts)
        .map(amount -> amount == null ? null : Millionths.of(new BigDecimal(amount)))
        .forEach(
            amount -> {
              if (amount != null) {
                sums.add(Aggregate.Measure.LIST_COST, amount);
              }
            });
    return sums.known().get(Aggregate.Measure.LIST_COST);
  }
}
