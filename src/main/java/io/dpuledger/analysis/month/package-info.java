/** Keeps what a month came to when it was first seen whole. */
@NullMarked
package io.dpuledger.analysis.month;

import org.jspecify.annotations.NullMarked;
