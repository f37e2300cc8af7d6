package io.dpuledger.table.rows;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Groups rows that are sorted by key. */
final class Groups implements Iterator<RowGroup> {
  private final Iterator<RowBytes> rows;
  private final RowGroup group;
  private @Nullable RowBytes next;

  Groups(List<StructType> types, Iterator<RowBytes> rows) {
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
    RowBytes first = next;
    group.clear();
    do {
      group.add(next);
      next = rows.hasNext() ? rows.next() : null;
    } while (next != null && next.hasKeyOf(first));
    return group;
  }
}
