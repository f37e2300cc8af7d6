package io.dpuledger.table.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;

/** The rows of all kinds with the same key. */
public final class RowGroup {
  private final List<List<RowBytes>> kinds = new ArrayList<>();
  private final List<SparkRow> rows = new ArrayList<>();
  private final List<UnsafeRow> packed = new ArrayList<>();

  RowGroup(List<StructType> types) {
    for (StructType type : types) {
      kinds.add(new ArrayList<>());
      rows.add(new SparkRow(type));
      packed.add(new UnsafeRow(type.size()));
    }
  }

  void clear() {
    kinds.forEach(List::clear);
  }

  void add(RowBytes row) {
    kinds.get(row.kind()).add(row);
  }

  /** The number of rows of a kind; kinds are numbered in the order they were added. */
  public int size(int kind) {
    return kind < kinds.size() ? kinds.get(kind).size() : 0;
  }

  /** A row of a kind; the row object is reused for each kind. */
  public SparkRow row(int kind, int at) {
    UnsafeRow of = packed.get(kind);
    kinds.get(kind).get(at).show(of);
    return rows.get(kind).of(of);
  }
}
