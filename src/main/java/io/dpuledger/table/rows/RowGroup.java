package io.dpuledger.table.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;

/** The rows of all kinds that have one key. */
public final class RowGroup {
  private final List<List<byte[]>> kinds = new ArrayList<>();
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

  void add(byte[] row) {
    kinds.get(RowBytes.kind(row)).add(row);
  }

  /** How many rows of a kind there are, by the order in which kinds were added. */
  public int size(int kind) {
    return kind < kinds.size() ? kinds.get(kind).size() : 0;
  }

  /** A row of a kind; the same object as the last one that was asked for of that kind. */
  public SparkRow row(int kind, int at) {
    byte[] bytes = kinds.get(kind).get(at);
    UnsafeRow of = packed.get(kind);
    of.pointTo(bytes, bytes.length - 1);
    return rows.get(kind).of(of);
  }
}
