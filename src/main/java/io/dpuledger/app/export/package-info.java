/** What other programs take: a month of the ledger in their format. */
@NullMarked
package io.dpuledger.app.export;

import org.jspecify.annotations.NullMarked;
