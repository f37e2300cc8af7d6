package io.dpuledger.table;

import java.util.stream.Collectors;

/** Writes contracts down for people and for query engines. */
public final class DataDictionary {
  private DataDictionary() {}

  /** A table's section of the data dictionary. */
  public static String markdown(TableSchema schema) {
    String columns =
        schema.columns().stream().map(DataDictionary::row).collect(Collectors.joining());
    return "## "
        + schema.name()
        + "\n\nOne row: "
        + schema.grain()
        + ". Key: "
        + schema.key().stream().map(DataDictionary::code).collect(Collectors.joining(", "))
        + ".\n\n| column | type | meaning |\n|---|---|---|\n"
        + columns
        + "| "
        + code(schema.partition().name())
        + " (partition) | string | "
        + schema.partition().description()
        + " |\n";
  }

  /** The column list of a CREATE TABLE statement. */
  public static String ddl(TableSchema schema) {
    return "CREATE TABLE "
        + schema.name()
        + " ("
        + schema.rowType().toDDL()
        + ")"
        + "\nUSING parquet PARTITIONED BY ("
        + schema.partition().name()
        + ");\n";
  }

  private static String row(TableSchema.Column column) {
    return "| "
        + code(column.name())
        + " | "
        + column.type().catalogString()
        + " | "
        + column.description()
        + " |\n";
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
