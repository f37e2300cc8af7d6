/** Days of sessions as charges in the columns of FOCUS 1.2, the FinOps format of bills. */
@NullMarked
package io.dpuledger.analysis.focus;

import org.jspecify.annotations.NullMarked;
