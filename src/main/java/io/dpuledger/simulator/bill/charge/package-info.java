/** The charges of a simulated bill, before they have the form of a file. */
@NullMarked
package io.dpuledger.simulator.bill.charge;

import org.jspecify.annotations.NullMarked;
