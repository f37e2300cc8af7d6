/** What the report knows of bills. */
@NullMarked
package io.dpuledger.report.figures.bill;

import org.jspecify.annotations.NullMarked;
