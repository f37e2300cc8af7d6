/** What lines of a bill, records of a trail and heads of event logs show. */
@NullMarked
package io.dpuledger.pilot.evidence;

import org.jspecify.annotations.NullMarked;
