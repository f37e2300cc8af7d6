/**
 * Bills of a simulated fleet: what AWS would charge for its true usage, with planted differences
 * from the ledger, each known by its amount. {@link io.dpuledger.simulator.bill.SimulatedBill}
 * writes them.
 */
@NullMarked
package io.dpuledger.simulator.bill;

import org.jspecify.annotations.NullMarked;
