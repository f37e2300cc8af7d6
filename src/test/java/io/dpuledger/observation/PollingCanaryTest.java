package io.dpuledger.observation;

import static io.dpuledger.observation.SomeObservations.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every session here has an idle timeout of 30 minutes and ended its last statement at 3:00. */
class PollingCanaryTest {
  private static final Instant LAST_END = SEEN;

  @ParameterizedTest(name = "polled after {0} and {1} min: {2}")
  @CsvSource({
    "5, 20, false", // within its timeout
    "5, 34, false", // within the margin
    "5, 36, true",
    "29, 90, true",
    "-10, 60, false" // the earlier poll was before the statement: it kept nothing awake
  })
  void aLiveSessionThatIsIdleForLongerThanItsTimeoutWasKeptAwake(
      long first, long second, boolean awake) {
    assertThat(PollingCanary.outlives(ended(0, "READY"), idle(first), idle(second)))
        .isEqualTo(awake);
  }

  @Test
  void aSessionThatWorkedSinceIsNotIdle() {
    PolledSession busy = new PolledSession(after(60), true, null, Map.of());
    PolledSession workedSince = new PolledSession(after(60), false, after(15), Map.of());
    assertThat(PollingCanary.outlives(ended(0, "READY"), idle(5), busy)).isFalse();
    assertThat(PollingCanary.outlives(ended(0, "READY"), idle(5), workedSince)).isFalse();
    assertThat(PollingCanary.outlives(ended(0, "READY"), null, idle(60))).isFalse();
  }

  @ParameterizedTest(name = "{3} at {1} min, polled after {0}: {2}")
  @CsvSource({
    "20, 50, true, TIMEOUT", // one timeout after the poll, not after the statement
    "20, 51, true, TIMEOUT",
    "20, 30, false, TIMEOUT", // one timeout after the statement: as it should be
    "20, 60, false, TIMEOUT", // a statement that nobody saw ran from 25 to 30
    "3, 33, false, TIMEOUT", // too near to tell
    "20, 50, false, STOPPED"
  })
  void aSessionThatTimedOutJustOneTimeoutAfterThePollWasKeptAwake(
      long poll, long end, boolean awake, String status) {
    assertThat(PollingCanary.outlived(ended(end, status), idle(poll))).isEqualTo(awake);
  }

  @ParameterizedTest(name = "{3} at {1} min, polled after {0}: {2}")
  @CsvSource({
    "20, 30, true, TIMEOUT", // on time, although it was polled
    "20, 32, true, TIMEOUT",
    "20, 50, false, TIMEOUT",
    "3, 31, false, TIMEOUT", // both times are near: says nothing
    "20, 30, false, STOPPED"
  })
  void aSessionThatEndedOnTimeAlthoughItWasPolledSpeaksForPolling(
      long poll, long end, boolean onTime, String status) {
    assertThat(PollingCanary.endedOnTime(ended(end, status), idle(poll))).isEqualTo(onTime);
  }

  @Test
  void aSessionThatWasNeverPolledOrWorkedAtThePollSaysNothing() {
    PolledSession busy = new PolledSession(after(20), true, null, Map.of());
    assertThat(PollingCanary.outlived(ended(50, "TIMEOUT"), null)).isFalse();
    assertThat(PollingCanary.outlived(ended(50, "TIMEOUT"), busy)).isFalse();
  }

  private static PolledSession idle(long minutes) {
    return new PolledSession(after(minutes), false, LAST_END, Map.of());
  }

  private static Instant after(long minutes) {
    return LAST_END.plus(Duration.ofMinutes(minutes));
  }

  private static SessionObservation ended(long minutes, String status) {
    return SomeObservations.ended(status, minutes == 0 ? null : after(minutes), 30);
  }
}
