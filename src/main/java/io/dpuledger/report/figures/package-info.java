/** What the report knows, in plain Java: its records, and the sums that must hold between them. */
@NullMarked
package io.dpuledger.report.figures;

import org.jspecify.annotations.NullMarked;
