package io.dpuledger.report.csv;

import io.dpuledger.table.TextOrder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of keys: value by value, what is not known first, texts by their code points. */
final class KeyOrder implements Comparator<List<@Nullable Object>> {
  static final KeyOrder OF_SPARK = new KeyOrder();

  private static final Comparator<@Nullable Object> VALUES =
      Comparator.nullsFirst(KeyOrder::compareValues);

  private KeyOrder() {}

  @Override
  public int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
    int order = 0;
    for (int i = 0; i < one.size() && order == 0; i++) {
      order = VALUES.compare(one.get(i), other.get(i));
    }
    return order;
  }

  @SuppressWarnings("unchecked") // both are values of one column
  private static int compareValues(Object one, Object other) {
    return one instanceof String text
        ? TextOrder.compareKnown(text, (String) other)
        : ((Comparable<Object>) one).compareTo(other);
  }
}
