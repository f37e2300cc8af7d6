/** How the days of a table change: staged first, then moved over what stands. */
@NullMarked
package io.dpuledger.table.staging;

import org.jspecify.annotations.NullMarked;
