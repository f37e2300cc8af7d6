/** Runs recorded work again on other slots. */
@NullMarked
package io.dpuledger.eventlog.replay.run;

import org.jspecify.annotations.NullMarked;
