/** A night: its stages, their order, what each run records, and how people are notified. */
@NullMarked
package io.dpuledger.app.night;

import org.jspecify.annotations.NullMarked;
