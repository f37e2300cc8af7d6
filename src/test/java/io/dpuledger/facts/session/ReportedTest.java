package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.SessionObservationTable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedTest {

  @Test
  void aDoubleIsTheDecimalThatItIsWrittenAs() {
    assertThat(seconds(0.1)).isEqualTo(new BigDecimal("0.100"));
    assertThat(seconds(1234567.8912)).isEqualTo(new BigDecimal("1234567.891"));
    assertThat(seconds(0)).isEqualTo(new BigDecimal("0.000"));
    assertThat(seconds(-0.0)).isEqualTo(new BigDecimal("0.000"));
  }

  /** 1.0005 as a double is a little less than that. */
  @Test
  void tiesAreRoundedUpAsTheyAreWritten() {
    assertThat(seconds(1.0005)).isEqualTo(new BigDecimal("1.001"));
    assertThat(seconds(2.0015)).isEqualTo(new BigDecimal("2.002"));
    assertThat(seconds(0.0005)).isEqualTo(new BigDecimal("0.001"));
    assertThat(seconds(0.0004999)).isEqualTo(new BigDecimal("0.000"));
  }

  @Test
  void nonsenseIsUnknown() {
    for (double odd :
        new double[] {
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          -0.001,
          100_000_000.001,
          Double.MAX_VALUE
        }) {
      assertThat(seconds(odd)).as("%s", odd).isNull();
    }
    assertThat(seconds(1e8)).isEqualTo(new BigDecimal("100000000.000"));
    assertThat(seconds(null)).isNull();
    assertThat(Reported.of(observed("a").dpuSeconds(1e11).observation()).unitSeconds())
        .isEqualTo(new BigDecimal("100000000000.000"));
    assertThat(Reported.of(observed("a").dpuSeconds(1.1e11).observation()).unitSeconds()).isNull();
  }

  @Test
  void aMeanNeedsTimeAndUse() {
    assertThat(mean("0.000", "5.000")).isNull();
    assertThat(mean("5.000", "0.000")).isNull();
    assertThat(new Reported(null, new BigDecimal("5.000")).meanUnits()).isNull();
    assertThat(mean("8.000", "1.000")).isEqualTo(new BigDecimal("0.125000"));
    assertThat(mean("3.000", "0.005")).isEqualTo(new BigDecimal("0.001667"));
    assertThat(mean("100000000.000", "0.001")).isEqualTo(new BigDecimal("0.000000"));
  }

  private static @Nullable BigDecimal mean(String seconds, String unitSeconds) {
    return new Reported(new BigDecimal(seconds), new BigDecimal(unitSeconds)).meanUnits();
  }

  private static @Nullable BigDecimal seconds(@Nullable Object number) {
    Object asDouble = number instanceof Integer whole ? Double.valueOf(whole) : number;
    return Reported.of(
            observed("a")
                .with(SessionObservationTable.EXECUTION_TIME_SECONDS, asDouble)
                .observation())
        .seconds();
  }
}
