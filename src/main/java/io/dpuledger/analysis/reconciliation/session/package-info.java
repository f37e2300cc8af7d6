/** Sessions that a bill names, brought together with those of the ledger. */
@NullMarked
package io.dpuledger.analysis.reconciliation.session;

import org.jspecify.annotations.NullMarked;
