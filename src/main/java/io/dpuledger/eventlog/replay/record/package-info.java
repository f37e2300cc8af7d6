/** The jobs, stages, tasks and executors of a log, as a replay needs them. */
@NullMarked
package io.dpuledger.eventlog.replay.record;

import org.jspecify.annotations.NullMarked;
