/** What a table is here: its contract, how it is read, staged, checked and published. */
@NullMarked
package io.dpuledger.table;

import org.jspecify.annotations.NullMarked;
