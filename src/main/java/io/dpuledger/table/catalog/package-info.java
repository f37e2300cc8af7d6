/** Writes the tables of a lake down, for people and for query engines. */
@NullMarked
package io.dpuledger.table.catalog;

import org.jspecify.annotations.NullMarked;
