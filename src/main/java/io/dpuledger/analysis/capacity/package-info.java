/** How many sessions and units run at a time, hour by hour. */
@org.jspecify.annotations.NullMarked
package io.dpuledger.analysis.capacity;
