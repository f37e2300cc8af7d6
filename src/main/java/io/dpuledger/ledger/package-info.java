/** What a night leaves behind: its tables, asked once by all answers, and staged until all hold. */
@NullMarked
package io.dpuledger.ledger;

import org.jspecify.annotations.NullMarked;
