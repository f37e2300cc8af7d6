/** One analysis at a time per lake, without exclusive create in its store. */
@NullMarked
package io.dpuledger.table.lock;

import org.jspecify.annotations.NullMarked;
