package io.dpuledger.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.report.delivery.Delivery.Sending;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may pass is tried again, and nobody is waited for all night. */
class AttemptsTest {
  private static final DeliveryException PASSING = DeliveryException.busy("busy", Optional.empty());

  private final Waits waits = new Waits();
  private final Attempts attempts = new Attempts(waits);

  @Test
  void whatMayPassIsTriedAgainWithGrowingPauses() throws DeliveryException {
    attempts.send(failing(PASSING, 3));

    assertThat(waits.seconds()).containsExactly(2L, 8L, 32L);
  }

  @Test
  void afterFourAttemptsItIsOver() {
    assertThatThrownBy(() -> attempts.send(failing(PASSING, 4))).hasMessage("busy, 4 times tried");
  }

  @Test
  void whatWillNotPassIsTriedOnce() {
    DeliveryException refused = DeliveryException.refused("no such mailbox");

    assertThatThrownBy(() -> attempts.send(failing(refused, 1))).isSameAs(refused);
    assertThat(waits.seconds()).isEmpty();
  }

  @Test
  void weWaitAsLongAsWeAreAskedTo() throws DeliveryException {
    attempts.send(failing(wants(Duration.ofSeconds(30)), 1));

    assertThat(waits.seconds()).containsExactly(30L);
  }

  @Test
  void butNotForAnHour() {
    DeliveryException hour = wants(Duration.ofHours(1));

    assertThatThrownBy(() -> attempts.send(failing(hour, 1))).isSameAs(hour);
    assertThat(waits.seconds()).isEmpty();
  }

  @Test
  void norForMoreThanFiveMinutesANight() throws DeliveryException {
    DeliveryException minutes = wants(Duration.ofMinutes(4));

    attempts.send(failing(minutes, 1));
    assertThatThrownBy(() -> attempts.send(failing(minutes, 1))).isSameAs(minutes);
    attempts.send(failing(PASSING, 1));

    assertThat(waits.seconds()).containsExactly(240L, 2L);
  }

  @Test
  void whoStopsTheRunDoesNotWaitForIt() {
    Attempts stopped =
        new Attempts(
            time -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> stopped.send(failing(PASSING, 1)))
        .hasMessage("the run was told to stop");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static DeliveryException wants(Duration wait) {
    return DeliveryException.busy("busy", Optional.of(wait));
  }

  /** Arrives after so many failures. */
  private static Sending failing(DeliveryException failure, int times) {
    Deque<DeliveryException> left = new ArrayDeque<>(Collections.nCopies(times, failure));
    return () -> {
      if (!left.isEmpty()) {
        throw left.remove();
      }
    };
  }
}
