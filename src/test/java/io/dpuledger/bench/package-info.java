/** What {@code scripts/bench} starts beside the program: DuckDB and a Spark cluster. */
package io.dpuledger.bench;
