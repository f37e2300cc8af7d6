/** The parts of sessions on UTC days, and their shares of every figure. */
@NullMarked
package io.dpuledger.facts.day;

import org.jspecify.annotations.NullMarked;
