/** Reads Spark event logs in the night, and joins them to sessions. */
@NullMarked
package io.dpuledger.app.eventlog;

import org.jspecify.annotations.NullMarked;
