/** The sums of events. */
@NullMarked
package io.dpuledger.eventlog.activity;

import org.jspecify.annotations.NullMarked;
