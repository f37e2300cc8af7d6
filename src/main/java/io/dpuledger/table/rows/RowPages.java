package io.dpuledger.table.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows in memory, sorted by the hash of their key and then by the key. They are in a few large
 * arrays, because a million small ones would need more memory and garbage collection.
 */
final class RowPages {
  private static final int FIRST_PAGE = 1 << 16;
  private static final int LARGEST_PAGE = 1 << 20;
  private static final int FIRST_ROWS = 1 << 8;

  private final List<byte[]> pages = new ArrayList<>();
  private int pageEnd;
  private int count;

  /** For each row its hash and its number, which sorts as unsigned hashes do. */
  private long[] order = new long[FIRST_ROWS];

  /** For each row its page and its first byte there. */
  private long[] starts = new long[FIRST_ROWS];

  /** Copies a row. */
  void add(RowBytes row) {
    int size = row.size();
    if (pages.isEmpty() || pageEnd + size > page().length) {
      pages.add(new byte[Math.max(size, pageSize())]);
      pageEnd = 0;
    }
    if (count == order.length) {
      order = Arrays.copyOf(order, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    System.arraycopy(row.bytes(), row.from(), page(), pageEnd, size);
    order[count] = (long) (row.hash() ^ Integer.MIN_VALUE) << Integer.SIZE | count;
    starts[count] = (long) (pages.size() - 1) << Integer.SIZE | pageEnd;
    pageEnd += size;
    count++;
  }

  private byte[] page() {
    return pages.get(pages.size() - 1);
  }

  private int pageSize() {
    return pages.size() < 4 ? FIRST_PAGE << pages.size() : LARGEST_PAGE;
  }

  /** The rows as they were added. */
  Iterator<RowBytes> all() {
    return Each.of(Arrays.stream(starts, 0, count).iterator(), this::at);
  }

  /** The rows in their order; no more can be added. */
  Iterator<RowBytes> sorted() {
    Arrays.sort(order, 0, count);
    return new Sorted();
  }

  private RowBytes at(long start) {
    return new RowBytes(pages.get((int) (start >>> Integer.SIZE)), (int) start);
  }

  private RowBytes row(long ordered) {
    return at(starts[(int) ordered]);
  }

  /** Goes through the order, and sorts rows of the same hash when it comes to them. */
  private final class Sorted implements Iterator<RowBytes> {
    private int next;
    private int sameUntil;

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public RowBytes next() {
      if (next == count) {
        throw new NoSuchElementException();
      }
      if (next == sameUntil) {
        sameUntil = endOfSame(next);
        if (sameUntil - next > 1 && hasSeveralKeys()) {
          sortByKey();
        }
      }
      return row(order[next++]);
    }

    private int endOfSame(int from) {
      int end = from + 1;
      while (end < count && order[end] >> Integer.SIZE == order[from] >> Integer.SIZE) {
        end++;
      }
      return end;
    }

    private boolean hasSeveralKeys() {
      RowBytes first = row(order[next]);
      for (int i = next + 1; i < sameUntil; i++) {
        if (!row(order[i]).hasKeyOf(first)) {
          return true;
        }
      }
      return false;
    }

    private void sortByKey() {
      Long[] same = Arrays.stream(order, next, sameUntil).boxed().toArray(Long[]::new);
      Arrays.sort(same, Comparator.comparing(RowPages.this::row, RowBytes::compareKey));
      for (int i = 0; i < same.length; i++) {
        order[next + i] = same[i];
      }
    }
  }
}
