/** Says why spend differs between two periods, in plain Java on sums that Spark made. */
@NullMarked
package io.dpuledger.analysis.movers;

import org.jspecify.annotations.NullMarked;
