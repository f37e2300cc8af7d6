package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.BillFile;
import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery, or the row groups that start in a part of it.
 *
 * @param delivery its number
 * @param month of the delivery; null if its folder does not say
 */
record FilePart(BillFile file, int delivery, @Nullable YearMonth month, long from, long to)
    implements Serializable {}
