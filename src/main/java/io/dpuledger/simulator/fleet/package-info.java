/** A simulated fleet: teams, what their people do, and the resulting sessions. */
@NullMarked
package io.dpuledger.simulator.fleet;

import org.jspecify.annotations.NullMarked;
