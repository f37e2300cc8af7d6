/** What {@code simulate} simulates: the fleet, when it is collected, its bill. */
@NullMarked
package io.dpuledger.app.command.simulation;

import org.jspecify.annotations.NullMarked;
