package io.dpuledger.table.rows;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Groups rows that are sorted by key. */
final class Groups implements Iterator<RowGroup> {
  private final Iterator<Tuple2<byte[], byte[]>> rows;
  private final RowGroup group;
  private @Nullable Tuple2<byte[], byte[]> next;

  Groups(List<StructType> types, Iterator<Tuple2<byte[], byte[]>> rows) {
    this.rows = rows;
    this.group = new RowGroup(types);
    this.next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RowGroup next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    byte[] key = next._1();
    group.clear();
    while (next != null && Arrays.equals(next._1(), key)) {
      group.add(next._2());
      next = rows.hasNext() ? rows.next() : null;
    }
    return group;
  }
}
