/** The events of a log to what its application did, in bounded memory. */
@NullMarked
package io.dpuledger.eventlog.activity;

import org.jspecify.annotations.NullMarked;
