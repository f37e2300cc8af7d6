/** The files of event logs: which there are, and what one says. */
@NullMarked
package io.dpuledger.eventlog.file;

import org.jspecify.annotations.NullMarked;
