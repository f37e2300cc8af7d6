package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisHeader;
import io.dpuledger.table.TableSchema;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The answer to an analyst's own analysis.
 *
 * @param rows in the order of the query, without the as-of day
 */
record Answer(AnalysisHeader header, String fileName, TableSchema schema, List<Row> rows) {
  Answer {
    rows = List.copyOf(rows);
  }
}
