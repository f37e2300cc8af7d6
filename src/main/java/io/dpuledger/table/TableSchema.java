package io.dpuledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of one table: its name, what a row is, its key, its columns with type and meaning,
 * and the date it is partitioned by. The partition column is a string and comes last when read.
 */
public final class TableSchema {
  /** A column and what it means. */
  public record Column(String name, DataType type, String description) {}

  private final String name;
  private final String grain;
  private final List<String> key;
  private final Column partition;
  private final List<Column> columns;

  private TableSchema(Builder builder) {
    this.name = builder.name;
    this.grain = builder.grain;
    this.key = List.copyOf(builder.key);
    this.partition = new Column(builder.partition, ColumnTypes.STRING, builder.partitionMeaning);
    this.columns = List.copyOf(builder.columns);
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** What one row is, as a phrase. */
  public String grain() {
    return grain;
  }

  public List<String> key() {
    return key;
  }

  /** The columns inside the files, without the partition. */
  public List<Column> columns() {
    return columns;
  }

  public Column partition() {
    return partition;
  }

  /** The columns inside the files. All are nullable, as Parquet reads them back. */
  public StructType fileType() {
    StructType type = new StructType();
    for (Column column : columns) {
      type = type.add(field(column));
    }
    return type;
  }

  /** The columns as a reader sees them: those of the files and then the partition. */
  public StructType rowType() {
    return fileType().add(field(partition));
  }

  /** The columns of the contract and no others, in its order. */
  public Dataset<Row> select(Dataset<Row> frame) {
    return selectWithout(frame);
  }

  /** The columns of the contract but these. */
  public Dataset<Row> selectWithout(Dataset<Row> frame, String... columnsLeftOut) {
    List<String> leftOut = List.of(columnsLeftOut);
    return frame.select(
        Stream.of(rowType().fieldNames())
            .filter(column -> !leftOut.contains(column))
            .map(functions::col)
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static StructField field(Column column) {
    return new StructField(column.name(), column.type(), true, Metadata.empty())
        .withComment(column.description());
  }

  /** Collects the parts of a contract. */
  public static final class Builder {
    private final String name;
    private String grain = "";
    private List<String> key = List.of();
    private String partition = "";
    private String partitionMeaning = "";
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder grain(String phrase) {
      this.grain = phrase;
      return this;
    }

    public Builder key(String... columnNames) {
      this.key = List.of(columnNames);
      return this;
    }

    public Builder column(String columnName, DataType type, String description) {
      columns.add(new Column(columnName, type, description));
      return this;
    }

    public Builder partitionedBy(String columnName, String description) {
      this.partition = columnName;
      this.partitionMeaning = description;
      return this;
    }

    public TableSchema build() {
      if (grain.isEmpty() || partition.isEmpty() || columns.isEmpty()) {
        throw new IllegalStateException("table " + name + " lacks its grain, partition or columns");
      }
      return new TableSchema(this);
    }
  }
}
