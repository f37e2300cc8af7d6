/** The report and the pages of teams as HTML. */
@NullMarked
package io.dpuledger.report.html;

import org.jspecify.annotations.NullMarked;
