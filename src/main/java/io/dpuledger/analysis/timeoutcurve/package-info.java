/**
 * Has Spark add up the pauses of every group, and asks the estimator what each idle timeout would
 * cost it. Start with {@link io.dpuledger.analysis.timeoutcurve.TimeoutCurves}.
 */
@NullMarked
package io.dpuledger.analysis.timeoutcurve;

import org.jspecify.annotations.NullMarked;
