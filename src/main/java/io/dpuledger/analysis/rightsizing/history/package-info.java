/** What became of recommendations: who followed them, and what that saved. */
@NullMarked
package io.dpuledger.analysis.rightsizing.history;

import org.jspecify.annotations.NullMarked;
