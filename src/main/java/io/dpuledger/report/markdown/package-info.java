/** The report as Markdown. */
@NullMarked
package io.dpuledger.report.markdown;

import org.jspecify.annotations.NullMarked;
