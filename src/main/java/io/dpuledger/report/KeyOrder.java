package io.dpuledger.report;

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
        ? compareTexts(text, (String) other)
        : ((Comparable<Object>) one).compareTo(other);
  }

  /** As their UTF-8 compares, byte by byte; Java compares halves of surrogate pairs. */
  private static int compareTexts(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right) {
        return Character.isSurrogate(left) == Character.isSurrogate(right)
            ? Character.compare(left, right)
            : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
