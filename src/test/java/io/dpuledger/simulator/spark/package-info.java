/** Event logs of simulated fleets. */
@NullMarked
package io.dpuledger.simulator.spark;

import org.jspecify.annotations.NullMarked;
