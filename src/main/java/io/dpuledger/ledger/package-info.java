/**
 * The results of a night: its tables, read once for all answers, and staged until all checks pass.
 */
@NullMarked
package io.dpuledger.ledger;

import org.jspecify.annotations.NullMarked;
