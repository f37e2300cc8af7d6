/** Finds the days that cost far more than their weekday does. */
@NullMarked
package io.dpuledger.analysis.anomaly;

import org.jspecify.annotations.NullMarked;
