package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.TestRules;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {

  @Test
  void lessThanAMinuteIsBilledAsAMinuteAndAMinuteAsItself() {
    assertThat(words("59.999", "60.000", "1")).isEqualTo("0.016667 0.000000 0.016667 0.000000");
    assertThat(words("60.000", "60.000", "1")).isEqualTo("0.016667 0.000000 0.016667 0.000000");
    assertThat(words("30.000", "60.000", "1")).isEqualTo("0.033333 0.016666 0.033333 0.016666");
  }

  @Test
  void theMinimumIsTheDifferenceOfRoundedFiguresSoThatTheyAddUp() {
    Cost cost = cost("7.000", "9.005", "0.44");

    assertThat(cost.unitHours()).isEqualByComparingTo("0.021440");
    assertThat(cost.minimumUnitHours())
        .isEqualTo(cost.unitHours().subtract(new BigDecimal("0.002501")));
  }

  @Test
  void nothingThatRanIsBilledAsNothing() {
    assertThat(words("0.000", "0.000", "0.44")).isEqualTo("0.000000 0.000000 0.000000 0.000000");
    assertThat(words("30.000", "0.000", "0.44")).isEqualTo("0.000000 0.000000 0.000000 0.000000");
    assertThat(words("0.000", "36.000", "1")).isEqualTo("0.010000 0.000000 0.010000 0.000000");
  }

  @Test
  void moneyIsRoundedHalfUp() {
    // 0.5 unit-hours at a price that ends on an odd digit.
    assertThat(cost("3600.000", "1800.000", "0.000001").list()).isEqualTo("0.000001");
    assertThat(cost("3600.000", "1799.996", "0.000001").list()).isEqualTo("0.000000");
  }

  @Test
  void theDiscountIsTakenOffTheListCost() {
    // 0.000005 less a tenth is 0.0000045.
    assertThat(cost("3600.000", "18000.000", "0.000001").contracted()).isEqualTo("0.000005");
  }

  @Test
  void unknownUseCostsNullAndUnknownPricesLeaveTheHours() {
    assertThat(words(null, null, "0.44")).isEqualTo("null null null null");
    assertThat(words(null, "3600.000", null)).isEqualTo("1.000000 0.000000 null null");
    assertThat(words("20.000", "40.000", null)).isEqualTo("0.033333 0.022222 null null");
  }

  private static String words(
      @Nullable String seconds, @Nullable String unitSeconds, @Nullable String price) {
    Cost cost = cost(seconds, unitSeconds, price);
    return Stream.of(cost.unitHours(), cost.minimumUnitHours(), cost.list(), cost.minimumCost())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static Cost cost(
      @Nullable String seconds, @Nullable String unitSeconds, @Nullable String price) {
    return Cost.of(
        new Usage(0, 0, decimal(seconds), decimal(unitSeconds), Usage.REPORTED, CREATED),
        decimal(price),
        TestRules.TERMS.minimum(),
        TestRules.TERMS.keptShare());
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
