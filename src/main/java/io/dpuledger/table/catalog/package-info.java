/** Writes the schema of a lake, for people and for query engines. */
@NullMarked
package io.dpuledger.table.catalog;

import org.jspecify.annotations.NullMarked;
