/**
 * Spark event logs of a simulated fleet, and the truth about each session that wrote one. {@link
 * io.dpuledger.simulator.spark.SparkLogs} writes them. A session's work is drawn in {@code draw},
 * run on executors in {@code cluster} and written in {@code line}. The truth about fewer workers
 * comes from running the same work on them.
 */
@NullMarked
package io.dpuledger.simulator.spark;

import org.jspecify.annotations.NullMarked;
