package io.dpuledger.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to post to a Slack channel. The webhook's URL is a secret and never in a setting.
 *
 * @param webhookUrlFile the file with the URL if the environment has none; null for no file
 */
public record SlackConfig(@Nullable String webhookUrlFile, Duration timeout) {}
