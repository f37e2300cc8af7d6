/** Files of logs, good and bad. */
@NullMarked
package io.dpuledger.eventlog.file;

import org.jspecify.annotations.NullMarked;
