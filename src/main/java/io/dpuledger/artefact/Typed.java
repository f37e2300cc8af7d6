package io.dpuledger.artefact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what people typed harmless for where it is written: shown as typed, and doing nothing. */
final class Typed {
  private static final char MARK = '\uFFFD';
  private static final String MARKDOWN = "\\`*_{}[]()<>#+!|~&$:@";

  /** Becomes a link where it stands, without any mark around it. */
  private static final Pattern WEB_HOST = Pattern.compile("(?i)(www)\\.");

  private Typed() {}

  /** On one line, without what cannot be seen or turns the direction of writing. */
  static String visible(String typed) {
    StringBuilder visible = new StringBuilder(typed.length());
    typed.codePoints().forEach(point -> visible.appendCodePoint(visible(point)));
    return visible.toString();
  }

  static String visibleOr(@Nullable String typed, String none) {
    return typed == null || typed.isBlank() ? none : visible(typed);
  }

  private static int visible(int point) {
    if (Character.isWhitespace(point)) {
      return ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          MARK;
      default -> point;
    };
  }

  /** As text of a paragraph or a cell of a table; no address becomes a link. */
  static String markdown(String typed) {
    StringBuilder escaped = new StringBuilder(typed.length());
    for (char letter : visible(typed).toCharArray()) {
      if (MARKDOWN.indexOf(letter) >= 0) {
        escaped.append('\\');
      }
      escaped.append(letter);
    }
    return WEB_HOST.matcher(escaped).replaceAll("$1\\\\.");
  }

  /**
   * As one word of a POSIX shell. IAM allows no invisible letter in a name, so that no role is lost
   * by marking them.
   */
  static String shellWord(String typed) {
    return "'" + visible(typed).replace("'", "'\\''") + "'";
  }
}
