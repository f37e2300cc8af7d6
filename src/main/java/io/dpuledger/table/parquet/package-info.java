/** Rows to Parquet and back, on the driver and in tasks, without a query. */
@NullMarked
package io.dpuledger.table.parquet;

import org.jspecify.annotations.NullMarked;
