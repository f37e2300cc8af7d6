/** Tables as CSV, every row of the period. */
@NullMarked
package io.dpuledger.report.csv;

import org.jspecify.annotations.NullMarked;
