package io.dpuledger.artefact;

import io.dpuledger.model.VisibleText;
import java.util.regex.Pattern;

/** Makes what people typed harmless for where it is written: shown as typed, and doing nothing. */
final class Typed {
  private static final String MARKDOWN = "\\`*_{}[]()<>#+!|~&$:@";

  /** Becomes a link where it stands, without any mark around it. */
  private static final Pattern WEB_HOST = Pattern.compile("(?i)(www)\\.");

  private Typed() {}

  /** As text of a paragraph or a cell of a table; no address becomes a link. */
  static String markdown(String typed) {
    StringBuilder escaped = new StringBuilder(typed.length());
    for (char letter : VisibleText.of(typed).toCharArray()) {
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
    return "'" + VisibleText.of(typed).replace("'", "'\\''") + "'";
  }
}
