/** The report as a workbook. */
@NullMarked
package io.dpuledger.report.xlsx;

import org.jspecify.annotations.NullMarked;
