package io.dpuledger.artefact;

import io.dpuledger.model.VisibleText;
import java.util.regex.Pattern;

/** Escapes user input for its output format: shown as typed, without any effect. */
final class Typed {
  private static final String MARKDOWN = "\\`*_{}[]()<>#+!|~&$:@";

  /** Becomes a link by itself, without any markup. */
  private static final Pattern WEB_HOST = Pattern.compile("(?i)(www)\\.");

  private Typed() {}

  /** As text of a paragraph or a table cell; no address becomes a link. */
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

  /** As one POSIX shell word. IAM names have no invisible characters, so marks break no role. */
  static String shellWord(String typed) {
    return "'" + VisibleText.of(typed).replace("'", "'\\''") + "'";
  }
}
