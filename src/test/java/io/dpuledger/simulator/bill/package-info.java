/** Bills of simulated fleets. */
@NullMarked
package io.dpuledger.simulator.bill;

import org.jspecify.annotations.NullMarked;
