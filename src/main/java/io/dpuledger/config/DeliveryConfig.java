package io.dpuledger.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom to notify after a night, and owners of live sessions after each collection.
 *
 * @param onlyChanges whether to send only if a recommendation is new or changed
 * @param reportUrl where people find the folders of the reports; null for no link
 * @param mail null for no mail
 * @param slack null for no post
 * @param owners null for no notes to owners
 */
public record DeliveryConfig(
    boolean onlyChanges,
    @Nullable URI reportUrl,
    @Nullable MailConfig mail,
    @Nullable SlackConfig slack,
    @Nullable OwnerNotesConfig owners) {

  /** Whether anybody is notified after a night. */
  public boolean hasReaders() {
    return mail != null || slack != null;
  }
}
