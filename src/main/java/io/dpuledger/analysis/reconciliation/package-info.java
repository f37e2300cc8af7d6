/** Says by how much, where and why the ledger differs from the bill, in plain Java. */
@NullMarked
package io.dpuledger.analysis.reconciliation;

import org.jspecify.annotations.NullMarked;
