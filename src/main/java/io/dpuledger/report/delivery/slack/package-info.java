/** Messages by Slack: to a channel through a webhook, to a person by a bot. */
@NullMarked
package io.dpuledger.report.delivery.slack;

import org.jspecify.annotations.NullMarked;
