/** Says in plain Java where the month will end, from daily sums that Spark made. */
@NullMarked
package io.dpuledger.analysis.forecast;

import org.jspecify.annotations.NullMarked;
