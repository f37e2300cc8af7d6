package io.dpuledger.report.delivery;

import io.dpuledger.model.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param recipient masked
 * @param team the team that it is about; null if it is about all
 * @param error why it did not arrive, without secrets; null if it did
 */
public record Delivered(
    String channel,
    String recipient,
    @Nullable String team,
    Outcome outcome,
    @Nullable String error) {

  /** How it ended. */
  public enum Outcome {
    SENT,
    /** On an earlier run for the same as-of date. */
    SENT_BEFORE,
    FAILED
  }

  static Delivered of(Delivery delivery, Outcome outcome, @Nullable String error) {
    return new Delivered(
        delivery.channel(), delivery.maskedRecipient(), delivery.team(), outcome, error);
  }

  public boolean isFailed() {
    return outcome == Outcome.FAILED;
  }

  /** One line for people. */
  @Override
  public String toString() {
    String about = team == null ? "" : " about team " + VisibleText.of(team);
    return channel
        + " to "
        + recipient
        + about
        + ": "
        + outcome
        + (error == null ? "" : ", " + error);
  }
}
