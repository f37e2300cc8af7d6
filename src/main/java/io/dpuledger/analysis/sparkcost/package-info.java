/** What the cost of sessions with event logs was paid for: where the money went. */
@NullMarked
package io.dpuledger.analysis.sparkcost;

import org.jspecify.annotations.NullMarked;
