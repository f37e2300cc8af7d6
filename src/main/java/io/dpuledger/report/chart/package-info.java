/** SVG marks for the report, drawn in Java so that the page needs no script and no network. */
@NullMarked
package io.dpuledger.report.chart;

import org.jspecify.annotations.NullMarked;
