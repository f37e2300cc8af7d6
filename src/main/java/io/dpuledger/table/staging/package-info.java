/** How the days of a table change: staged first, then moved to replace the published ones. */
@NullMarked
package io.dpuledger.table.staging;

import org.jspecify.annotations.NullMarked;
