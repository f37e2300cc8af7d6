package io.dpuledger.report.delivery.slack;

import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.LetterText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as the text of a Slack message. Slack reads commands such as {@code <!channel>} between
 * angle brackets, so these are escaped in all that anybody typed, as its documentation says.
 */
public final class SlackText {
  private SlackText() {}

  /** The text, escaped. */
  public static String of(Letter letter) {
    List<String> lines = new ArrayList<>();
    lines.add(letter.subject());
    lines.add(letter.notice());
    lines.addAll(letter.sentences());
    lines.addAll(LetterText.advice(letter));
    lines.add(letter.more());
    letter.warnings().forEach(warning -> lines.add("Warning: " + warning));
    lines.add(letter.closing());
    lines.removeIf(String::isEmpty);
    String text = escape(String.join("\n", lines));
    URI link = letter.link();
    return link == null ? text : text + "\n<" + escape(link.toASCIIString()) + "|Open the report>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
