/**
 * A Glue endpoint and a fleet of sessions with known truth, for the demo, the tests and the bench.
 * {@link io.dpuledger.simulator.fleet.Fleet} makes the sessions up from a {@link
 * io.dpuledger.simulator.fleet.FleetSpec}: {@code Teams} and their {@code Habit}s decide what
 * people do, {@code LivedSession} what that does to a session. {@link
 * io.dpuledger.simulator.GlueSimulator} serves them over HTTP as AWS would at an instant, with
 * {@link io.dpuledger.simulator.Faults} to order.
 */
@NullMarked
package io.dpuledger.simulator;

import org.jspecify.annotations.NullMarked;
