/** Sums of the rows of a table by group, all that are asked of it in one pass. */
@NullMarked
package io.dpuledger.report.aggregate;

import org.jspecify.annotations.NullMarked;
