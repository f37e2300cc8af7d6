/** Decides in plain Java, on small profiles that Spark aggregated, what a team could change. */
@NullMarked
package io.dpuledger.analysis.rightsizing;

import org.jspecify.annotations.NullMarked;
