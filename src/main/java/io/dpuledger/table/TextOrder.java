package io.dpuledger.table;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts in Spark's order: nulls first, then by UTF-8 bytes. */
public final class TextOrder {
  private TextOrder() {}

  public static <T> Comparator<T> by(Function<? super T, ? extends @Nullable String> text) {
    return (one, other) -> compare(text.apply(one), text.apply(other));
  }

  private static int compare(@Nullable String one, @Nullable String other) {
    return one == null || other == null
        ? Boolean.compare(one != null, other != null)
        : compareKnown(one, other);
  }

  /** Compares as UTF-8 bytes do; Java would compare halves of surrogate pairs. */
  public static int compareKnown(String one, String other) {
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
