package io.dpuledger.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts in the order that Spark gives them: those without a value first, then by their bytes. */
public final class TextOrder {
  private TextOrder() {}

  public static <T> Comparator<T> by(Function<? super T, ? extends @Nullable String> text) {
    return (one, other) -> compare(text.apply(one), text.apply(other));
  }

  private static int compare(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.equals(other) ? 0 : Arrays.compareUnsigned(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
