package io.dpuledger.facts.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {

  @ParameterizedTest
  @ValueSource(strings = {"LIST", "OVERRIDE"})
  void anEndedSessionWithReportedUsageAndAKnownPriceIsConfirmed(String price) {
    assertThat(Confirmation.of("ENDED", "REPORTED", price)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASSUMED", "MISSING"})
  void anAssumedPriceIsNot(String price) {
    assertThat(Confirmation.of("ENDED", "REPORTED", price)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DERIVED", "ESTIMATED", "NONE"})
  void usageThatAwsDidNotReportIsNot(String usage) {
    assertThat(Confirmation.of("ENDED", usage, "LIST")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIVE", "STALE", "VANISHED"})
  void whatHasNotEndedIsNot(String lifecycle) {
    assertThat(Confirmation.of(lifecycle, "REPORTED", "LIST")).isFalse();
  }

  @Test
  void theUnknownIsNot() {
    assertThat(Confirmation.of(null, null, null)).isFalse();
  }
}
