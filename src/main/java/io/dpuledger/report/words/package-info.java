/** Texts: money, shares, dates, sentences and notes. */
@NullMarked
package io.dpuledger.report.words;

import org.jspecify.annotations.NullMarked;
