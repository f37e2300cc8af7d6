package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.FailureClass;
import io.dpuledger.observation.SessionObservationTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void wordsOfTheMessageTellWhySessionsFailed() {
    assertThat(failure("FAILED", "The role should be given assume role permissions"))
        .isEqualTo(FailureClass.PERMISSIONS);
    assertThat(failure("FAILED", "Could not find S3 endpoint or NAT gateway for subnetId"))
        .isEqualTo(FailureClass.NETWORK);
    assertThat(failure("FAILED", "Resource unavailable")).isEqualTo(FailureClass.CAPACITY);
    assertThat(failure("FAILED", "Command failed with exit code 10"))
        .isEqualTo(FailureClass.COMMAND);
    assertThat(failure("FAILED", "<script>")).isEqualTo(FailureClass.OTHER);
    assertThat(failure("FAILED", null)).isEqualTo(FailureClass.OTHER);
  }

  @Test
  void whatDidNotFailHasNoClass() {
    assertThat(failure("STOPPED", "stopped by a role that is not authorized")).isNull();
    assertThat(failure(null, null)).isNull();
  }

  private static @Nullable FailureClass failure(@Nullable String status, @Nullable String message) {
    return Failure.of(
        observed("a")
            .with(SessionObservationTable.STATUS, status)
            .with(SessionObservationTable.ERROR_MESSAGE, message)
            .observation());
  }
}
