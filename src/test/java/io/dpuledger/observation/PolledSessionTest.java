package io.dpuledger.observation;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.StatementObservation;
import io.dpuledger.model.target.Target;
import io.dpuledger.testing.Observations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolledSessionTest {
  private static final Target TARGET = new Target("012345678901", "us-east-1");
  private static final Instant POLLED = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant START = POLLED.minusSeconds(600);
  private static final Instant END = POLLED.minusSeconds(300);

  @ParameterizedTest
  @CsvSource({"READY, true", "BUSY, true", "PROVISIONING, false", "STOPPING, false", "?, false"})
  void aSessionThatTakesStatementsIsPolled(String status, boolean expected) {
    assertThat(
            PolledSession.canBe(
                Observations.of(
                    observed("a").live(POLLED).with(SessionObservationTable.STATUS, status))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AVAILABLE", "ERROR", "CANCELLED", "COMPLETED", "FAILED"})
  void aStatementInAnEndStateHasEnded(String state) {
    assertThat(poll(statement(state, END)))
        .returns(false, PolledSession::isBusy)
        .returns(END, PolledSession::idleSince);
    assertThat(poll(statement(state, null)))
        .as("but nobody knows when")
        .returns(false, PolledSession::isBusy)
        .returns(null, PolledSession::idleSince);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "WAITING", "CANCELLING", "SUSPENDED"})
  void aStatementInAnyOtherStateMayRunUnlessAwsReturnsItsEnd(String state) {
    assertThat(poll(statement(state, null)))
        .returns(true, PolledSession::isBusy)
        .returns(null, PolledSession::idleSince);
    assertThat(poll(statement(state, END))).returns(END, PolledSession::idleSince);
  }

  private static PolledSession poll(StatementObservation statement) {
    return PolledSession.of(POLLED, List.of(statement));
  }

  private static StatementObservation statement(String state, @Nullable Instant end) {
    return new StatementObservation(TARGET, "a", START, POLLED, 0, state, START, end);
  }
}
