/** A made-up fleet: teams, what their people do, and the sessions that this makes. */
@NullMarked
package io.dpuledger.simulator.fleet;

import org.jspecify.annotations.NullMarked;
