/** The events of single lines. */
@NullMarked
package io.dpuledger.eventlog.event;

import org.jspecify.annotations.NullMarked;
