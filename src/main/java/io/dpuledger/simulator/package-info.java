/**
 * A Glue endpoint and a fleet of sessions with known truth, for the demo, the tests and the bench.
 */
@NullMarked
package io.dpuledger.simulator;

import org.jspecify.annotations.NullMarked;
