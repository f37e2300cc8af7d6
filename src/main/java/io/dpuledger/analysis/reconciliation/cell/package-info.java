/** What the ledger and the bill have of the same usage. */
@NullMarked
package io.dpuledger.analysis.reconciliation.cell;

import org.jspecify.annotations.NullMarked;
