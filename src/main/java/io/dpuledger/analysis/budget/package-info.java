/** Compares a month's spend with what it may come to. */
@NullMarked
package io.dpuledger.analysis.budget;

import org.jspecify.annotations.NullMarked;
