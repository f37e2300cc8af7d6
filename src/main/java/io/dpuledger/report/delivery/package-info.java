/**
 * Tells people of a night: letters by SMTP and a message to Slack, each at most once for an as-of
 * date. Start at {@link io.dpuledger.report.delivery.Courier}. Nothing here may fail the figures.
 */
@NullMarked
package io.dpuledger.report.delivery;

import org.jspecify.annotations.NullMarked;
