package io.dpuledger.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom to notify after a night.
 *
 * @param onlyChanges whether to send only if a recommendation is new or changed
 * @param reportUrl where people find the folders of the reports; null for no link
 * @param mail null for no mail
 * @param slack null for no post
 */
public record DeliveryConfig(
    boolean onlyChanges,
    @Nullable URI reportUrl,
    @Nullable MailConfig mail,
    @Nullable SlackConfig slack) {}
