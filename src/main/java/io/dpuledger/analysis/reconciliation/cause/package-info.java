/** The causes of a difference, in the order that makes them unique. */
@NullMarked
package io.dpuledger.analysis.reconciliation.cause;

import org.jspecify.annotations.NullMarked;
