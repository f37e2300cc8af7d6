package io.dpuledger.report.figures;

import java.time.Duration;

/**
 * What the idle figures rest on.
 *
 * @param tailMargin taken off every idle tail
 * @param lifetime the total timeout that a session is believed to have, which AWS does not tell
 */
public record Assumptions(Duration tailMargin, Duration lifetime) {}
