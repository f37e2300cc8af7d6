/** One line of a Spark event log to the event that it holds, in plain Java. */
@NullMarked
package io.dpuledger.eventlog.event;

import org.jspecify.annotations.NullMarked;
