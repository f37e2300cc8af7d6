package io.dpuledger.analysis;

import io.dpuledger.table.TableSchema;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One question to the ledger: a table with one row an answer. */
public interface Analysis {
  /** The contract of the answer. */
  TableSchema output();

  /** Answers from {@link io.dpuledger.facts.SessionDayTable}. No session, clock or IO inside. */
  Dataset<Row> compute(Dataset<Row> sessionDays);
}
