package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisHeader;
import io.dpuledger.table.TableSchema;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What came of an analyst's question.
 *
 * @param rows in the order that it asked for, without the day that they are as of
 */
record Answer(AnalysisHeader header, String fileName, TableSchema schema, List<Row> rows) {
  Answer {
    rows = List.copyOf(rows);
  }
}
