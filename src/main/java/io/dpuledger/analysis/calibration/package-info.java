/** Finds which rate of a bill is the price of which Glue version, in plain Java. */
@NullMarked
package io.dpuledger.analysis.calibration;

import org.jspecify.annotations.NullMarked;
