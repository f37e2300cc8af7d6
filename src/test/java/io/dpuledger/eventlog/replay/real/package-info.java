/** Work that really runs, on some slots and on half of them. */
package io.dpuledger.eventlog.replay.real;
