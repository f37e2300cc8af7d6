/** Work on executors. */
@NullMarked
package io.dpuledger.simulator.spark.cluster;

import org.jspecify.annotations.NullMarked;
