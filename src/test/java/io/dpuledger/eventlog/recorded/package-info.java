/** Applications that a real Spark runs, their event logs, and what a listener counted meanwhile. */
@NullMarked
package io.dpuledger.eventlog.recorded;

import org.jspecify.annotations.NullMarked;
