/** Charts made from the figures of the report. */
@NullMarked
package io.dpuledger.report.picture;

import org.jspecify.annotations.NullMarked;
