/** Spreadsheets of typed cells; the only package that knows how such a file is written. */
@NullMarked
package io.dpuledger.report.workbook;

import org.jspecify.annotations.NullMarked;
