/** From lines of a bill to the tables of a month. Plain Java, in whole decimals. */
@NullMarked
package io.dpuledger.bill.month;

import org.jspecify.annotations.NullMarked;
