package io.dpuledger.observation;

import io.dpuledger.table.parquet.ParquetRowWriter;

/** Rows of one file of the lake, unreadable until they are published. */
interface DraftFile extends AutoCloseable {
  ParquetRowWriter rows();

  /** Moves the file to its destination. Its rows must be closed. */
  void publish();

  /** Discards what was not published. */
  @Override
  void close();
}
