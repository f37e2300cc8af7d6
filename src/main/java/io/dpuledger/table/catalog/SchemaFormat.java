package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeLayout;
import java.util.List;

/** A format for the schema of a lake. */
public enum SchemaFormat {
  /** A data dictionary for people. */
  MARKDOWN {
    @Override
    public String write(List<TableSchema> tables, LakeLayout lake) {
      return DataDictionary.of(tables);
    }
  },
  /** Tables of the Glue catalog, for Athena. */
  ATHENA {
    @Override
    public String write(List<TableSchema> tables, LakeLayout lake) {
      return AthenaTables.of(tables, lake);
    }
  },
  /** Views for DuckDB. */
  DUCKDB {
    @Override
    public String write(List<TableSchema> tables, LakeLayout lake) {
      return DuckDbViews.of(tables, lake);
    }
  },
  /** Tables for Spark SQL. */
  SPARK {
    @Override
    public String write(List<TableSchema> tables, LakeLayout lake) {
      return SparkTables.of(tables, lake);
    }
  };

  public abstract String write(List<TableSchema> tables, LakeLayout lake);
}
