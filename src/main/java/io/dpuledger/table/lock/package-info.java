/** One analysis at a time on a lake, though its store promises no exclusive create. */
@NullMarked
package io.dpuledger.table.lock;

import org.jspecify.annotations.NullMarked;
