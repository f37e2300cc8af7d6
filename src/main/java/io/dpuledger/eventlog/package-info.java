/** Spark event logs: what the workers of a session did. */
@NullMarked
package io.dpuledger.eventlog;

import org.jspecify.annotations.NullMarked;
