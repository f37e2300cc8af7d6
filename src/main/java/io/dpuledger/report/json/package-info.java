/** The report as JSON. */
@NullMarked
package io.dpuledger.report.json;

import org.jspecify.annotations.NullMarked;
