package io.dpuledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the complete rows of a small table, by partition. */
public record WholeRows(List<String> columnsOfFile, String partition)
    implements Profile<TreeMap<String, ArrayList<@Nullable Object[]>>> {
  private static final long serialVersionUID = 1;

  public WholeRows {
    columnsOfFile = List.copyOf(columnsOfFile);
  }

  public static WholeRows of(TableSchema schema) {
    return new WholeRows(List.of(schema.fileType().fieldNames()), schema.partition().name());
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(columnsOfFile);
    columns.add(partition);
    return columns;
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> zero() {
    return new TreeMap<>();
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> add(
      TreeMap<String, ArrayList<@Nullable Object[]>> sum, TableRow row) {
    sum.computeIfAbsent(String.valueOf(row.text(partition)), value -> new ArrayList<>())
        .add(columnsOfFile.stream().map(row::value).toArray());
    return sum;
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> merge(
      TreeMap<String, ArrayList<@Nullable Object[]>> one,
      TreeMap<String, ArrayList<@Nullable Object[]>> other) {
    other.forEach(
        (value, rows) -> one.computeIfAbsent(value, none -> new ArrayList<>()).addAll(rows));
    return one;
  }
}
