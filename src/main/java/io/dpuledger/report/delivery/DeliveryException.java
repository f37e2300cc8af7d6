package io.dpuledger.report.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * A message did not arrive. It has no cause, for the words of a library or a server may hold a
 * secret: its own message is one line that holds none.
 */
public final class DeliveryException extends Exception {
  private final Scope scope;
  private final boolean passing;
  private final transient Optional<Duration> wait;

  /** What else fails as this did. */
  private enum Scope {
    MESSAGE,
    CHANNEL
  }

  private DeliveryException(String reason, Scope scope, boolean passing, Optional<Duration> wait) {
    super(reason);
    this.scope = scope;
    this.passing = passing;
    this.wait = wait;
  }

  /** This message is refused, whatever we do; the next may not be. */
  public static DeliveryException refused(String reason) {
    return new DeliveryException(reason, Scope.MESSAGE, false, Optional.empty());
  }

  /** This message may be taken later. */
  public static DeliveryException busy(String reason, Optional<Duration> wait) {
    return new DeliveryException(reason, Scope.MESSAGE, true, wait);
  }

  /** Nobody answers now. */
  public static DeliveryException unreachable(String reason) {
    return new DeliveryException(reason, Scope.CHANNEL, true, Optional.empty());
  }

  /** No message can go this way, such as without a password. */
  public static DeliveryException closed(String reason) {
    return new DeliveryException(reason, Scope.CHANNEL, false, Optional.empty());
  }

  /** The same after all attempts. */
  DeliveryException after(int attempts) {
    return attempts == 1
        ? this
        : new DeliveryException(
            getMessage() + ", " + attempts + " times tried", scope, passing, wait);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  boolean concernsTheChannel() {
    return scope == Scope.CHANNEL;
  }

  boolean isPassing() {
    return passing;
  }

  /** How long the other side asks us to wait. */
  Optional<Duration> wanted() {
    return wait;
  }
}
