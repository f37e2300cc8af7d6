package io.dpuledger.report.delivery;

import io.dpuledger.model.Sha256;
import io.dpuledger.model.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent.
 *
 * @param channel how it goes: mail or slack
 * @param recipient who gets it; only its mask is ever shown
 * @param team the team that it is about; null if it is about all
 */
public record Delivery(String channel, String recipient, @Nullable String team, Sending sending) {
  private static final int HASH_LENGTH = 16;

  /** Makes the message and hands it over. */
  @FunctionalInterface
  public interface Sending {
    void send() throws DeliveryException;
  }

  /** The same for the same recipient and team: the name of its record. */
  String name() {
    return name(channel, recipient, team);
  }

  /** The name of the record of such a message. */
  public static String name(String channel, String recipient, @Nullable String team) {
    String about = team == null ? "all" : "team " + team;
    return channel + "-" + Sha256.hex(recipient + "\n" + about).substring(0, HASH_LENGTH);
  }

  /** "mail to f***@example.com about team risk". */
  @Override
  public String toString() {
    return channel
        + " to "
        + maskedRecipient()
        + (team == null ? "" : " about team " + VisibleText.of(team));
  }

  /** Enough to know whom it was for, and no address: f***@example.com. */
  String maskedRecipient() {
    int at = recipient.lastIndexOf('@');
    return at < 1 ? recipient : recipient.charAt(0) + "***" + recipient.substring(at);
  }
}
