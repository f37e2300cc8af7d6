/** Puts together what the report knows from the answers of the tables. */
@NullMarked
package io.dpuledger.report.reader;

import org.jspecify.annotations.NullMarked;
