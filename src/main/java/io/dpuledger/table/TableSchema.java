package io.dpuledger.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
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
 * The contract of a table: name, grain, key, columns with type and meaning, and the date it is
 * partitioned by. The partition column is a string and the last column when read.
 */
public final class TableSchema implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * A column and its meaning.
   *
   * @param nullMeans what a null value means; empty if the column is never null
   */
  public record Column(String name, ColumnKind kind, String meaning, String nullMeans)
      implements Serializable {
    public DataType type() {
      return kind.type();
    }

    /** The complete description in one line, for catalogs and Parquet files. */
    public String comment() {
      return meaning
          + (kind.unit().isEmpty() ? "" : " Unit: " + kind.unit() + ".")
          + (nullMeans.isEmpty() ? "" : " Null: " + nullMeans + ".");
    }
  }

  private final String name;
  private final String grain;
  private final List<String> key;
  private final Column partition;
  private final List<Column> columns;
  private final HashMap<String, Integer> positions = new HashMap<>();

  private TableSchema(Builder builder) {
    this.name = builder.name;
    this.grain = builder.grain;
    this.key = List.copyOf(builder.key);
    this.partition = new Column(builder.partition, ColumnKind.DATE, builder.partitionMeaning, "");
    this.columns = List.copyOf(builder.columns);
    columns.forEach(column -> positions.put(column.name(), positions.size()));
    positions.put(partition.name(), positions.size());
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** The grain: what one row is, as a phrase. */
  public String grain() {
    return grain;
  }

  public List<String> key() {
    return key;
  }

  /** The columns in the files, without the partition. */
  public List<Column> columns() {
    return columns;
  }

  public Column partition() {
    return partition;
  }

  private Column column(String columnName) {
    return columns.stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
  }

  /** The names of all columns when read, with the partition last. */
  public List<String> columnNames() {
    return List.of(rowType().fieldNames());
  }

  /** The index of a column in {@link #columnNames}. */
  int position(String columnName) {
    Integer at = positions.get(columnName);
    if (at == null) {
      throw new IllegalArgumentException(name + " has no column " + columnName);
    }
    return at;
  }

  /** The columns in the files. All are nullable, as when read from Parquet. */
  public StructType fileType() {
    StructType type = new StructType();
    for (Column column : columns) {
      type = type.add(field(column));
    }
    return type;
  }

  /** The columns when read: those in the files, and then the partition. */
  public StructType rowType() {
    return fileType().add(field(partition));
  }

  /** Only the columns of the contract, in its order. */
  public Dataset<Row> select(Dataset<Row> frame) {
    return selectWithout(frame);
  }

  /** The columns of the contract except these. */
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
        .withComment(column.comment());
  }

  /** Builds a contract. */
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

    /** A column that is never null unless {@link #nullMeans} follows. */
    public Builder column(String columnName, ColumnKind kind, String meaning) {
      columns.add(new Column(columnName, kind, meaning, ""));
      return this;
    }

    /** What null means in the previous column, as the end of a sentence. */
    public Builder nullMeans(String phrase) {
      Column last = columns.remove(columns.size() - 1);
      columns.add(new Column(last.name(), last.kind(), last.meaning(), phrase));
      return this;
    }

    /** What null means in the columns from this one on that do not say so themselves. */
    Builder nullMeansFrom(int first, String phrase) {
      columns
          .subList(first, columns.size())
          .replaceAll(
              column ->
                  column.nullMeans().isEmpty()
                      ? new Column(column.name(), column.kind(), column.meaning(), phrase)
                      : column);
      return this;
    }

    /** How many columns there are so far. */
    int size() {
      return columns.size();
    }

    /** Columns with the same meaning as in another table. */
    public Builder columnsOf(TableSchema other, String... columnNames) {
      Stream.of(columnNames).map(other::column).forEach(columns::add);
      return this;
    }

    public Builder partitionedBy(String columnName, String meaning) {
      this.partition = columnName;
      this.partitionMeaning = meaning;
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
