/** A night: its stages, their order, and what each run records. */
@NullMarked
package io.dpuledger.app.night;

import org.jspecify.annotations.NullMarked;
