/** Rows of a bill as files: CSV and Parquet. */
@NullMarked
package io.dpuledger.simulator.bill.file;

import org.jspecify.annotations.NullMarked;
