/** Drawn work. */
@NullMarked
package io.dpuledger.simulator.spark.draw;

import org.jspecify.annotations.NullMarked;
