/** Runs drawn work on executors: a driver, its jobs, and a scheduler of tasks. */
@NullMarked
package io.dpuledger.simulator.spark.cluster;

import org.jspecify.annotations.NullMarked;
