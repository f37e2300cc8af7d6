package io.dpuledger.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to post to a Slack channel. The webhook's URL is a secret and in no setting.
 *
 * @param webhookUrlFile where the URL is if the environment has none; null if nowhere else
 */
public record SlackConfig(@Nullable String webhookUrlFile, Duration timeout) {}
