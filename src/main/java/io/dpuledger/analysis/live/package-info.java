/**
 * The sessions that were live when they were last observed: what they do, what they cost so far,
 * and what they may still cost.
 */
@NullMarked
package io.dpuledger.analysis.live;

import org.jspecify.annotations.NullMarked;
