/** Rows that Spark stores, shuffles, sorts and passes to plain Java. */
@NullMarked
package io.dpuledger.table.rows;

import org.jspecify.annotations.NullMarked;
