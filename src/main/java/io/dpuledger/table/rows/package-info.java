/** Rows that Spark keeps, shuffles, sorts and hands over to plain Java. */
@NullMarked
package io.dpuledger.table.rows;

import org.jspecify.annotations.NullMarked;
