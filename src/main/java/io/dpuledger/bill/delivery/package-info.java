/** Which files make one delivery of a month's bill, and which delivery counts. Plain Java. */
@NullMarked
package io.dpuledger.bill.delivery;

import org.jspecify.annotations.NullMarked;
