package io.dpuledger.report;

import io.dpuledger.table.TableSchema;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table to be written out as CSV: its contract and its rows. */
public record CsvTable(TableSchema schema, Dataset<Row> rows) {}
