package io.dpuledger.observation;

import io.dpuledger.table.parquet.ParquetRowWriter;

/** Rows of one file of the lake, which nobody can read until they are published. */
interface DraftFile extends AutoCloseable {
  ParquetRowWriter rows();

  /** Puts the file where it belongs. Its rows must be closed. */
  void publish();

  /** Lets go of what was not published. */
  @Override
  void close();
}
