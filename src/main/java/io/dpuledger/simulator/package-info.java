/**
 * A Glue endpoint and a fleet of sessions with known true values, for the demo, the tests and the
 * bench. {@link io.dpuledger.simulator.fleet.Fleet} creates the sessions from a {@link
 * io.dpuledger.simulator.fleet.FleetSpec}: {@code Teams} and their {@code Habit}s decide what
 * people do, {@code LivedSession} how that affects a session. {@link
 * io.dpuledger.simulator.GlueSimulator} serves them over HTTP as AWS would at an instant, with
 * optional {@link io.dpuledger.simulator.Faults}.
 */
@NullMarked
package io.dpuledger.simulator;

import org.jspecify.annotations.NullMarked;
