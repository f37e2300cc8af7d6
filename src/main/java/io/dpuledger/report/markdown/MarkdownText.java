package io.dpuledger.report.markdown;

import io.dpuledger.model.VisibleText;

/** Makes text inert in Markdown: what somebody typed is shown as typed, and does nothing. */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]()<>#+!|~&$:@";

  private MarkdownText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char letter : VisibleText.of(text).toCharArray()) {
      switch (letter) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> {
          if (SPECIAL.indexOf(letter) >= 0) {
            escaped.append('\\');
          }
          escaped.append(letter);
        }
      }
    }
    return escaped.toString();
  }
}
