/** Draws the work of a session from dice: its cells, their jobs, the DAG of stages, the tasks. */
@NullMarked
package io.dpuledger.simulator.spark.draw;

import org.jspecify.annotations.NullMarked;
