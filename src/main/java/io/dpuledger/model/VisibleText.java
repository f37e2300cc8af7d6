package io.dpuledger.model;

import org.jspecify.annotations.Nullable;

/**
 * Makes user input safe to display: control characters and those that change the text direction
 * become a visible mark. Escaping for a format is separate.
 */
public final class VisibleText {
  private static final char MARK = '\uFFFD';

  private VisibleText() {}

  public static String of(String typed) {
    StringBuilder visible = new StringBuilder(typed.length());
    typed.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  public static String orElse(@Nullable String typed, String none) {
    return typed == null || typed.isBlank() ? none : of(typed);
  }

  private static void append(StringBuilder visible, int point) {
    if (Character.isWhitespace(point)) {
      visible.append(' ');
    } else if (isInvisible(point)) {
      visible.append(MARK);
    } else {
      visible.appendCodePoint(point);
    }
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }
}
