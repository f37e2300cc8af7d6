/** How long the recorded work of a session would take with fewer workers. */
@NullMarked
package io.dpuledger.eventlog.replay;

import org.jspecify.annotations.NullMarked;
