package io.dpuledger.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell of a night.
 *
 * @param onlyChanges whether a night without new or changed recommendations is not worth a message
 * @param reportUrl where people find the folders of the reports; null if messages have no link
 * @param mail null if nobody is written to
 * @param slack null if nothing is posted
 */
public record DeliveryConfig(
    boolean onlyChanges,
    @Nullable URI reportUrl,
    @Nullable MailConfig mail,
    @Nullable SlackConfig slack) {}
