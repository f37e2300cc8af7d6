/** What {@code scripts/bench} starts besides the program: DuckDB and a Spark cluster. */
package io.dpuledger.bench;
