package io.dpuledger.pilot.text;

import java.util.Set;
import java.util.TreeSet;

/** A text as its length and the kinds of its characters, such as {@code text(36: 0-9 a-z -)}. */
public final class TextShape {
  private static final String SHOWN_SIGNS = "-_/:.@=+#$%";

  private TextShape() {}

  public static PublicText of(String text) {
    if (text.isEmpty()) {
      return PublicText.ours("empty text");
    }
    Set<String> kinds = new TreeSet<>();
    text.codePoints().forEach(letter -> kinds.add(kind(letter)));
    return PublicText.ours("text(" + text.length() + ": " + String.join(" ", kinds) + ")");
  }

  private static String kind(int letter) {
    if (letter >= 'a' && letter <= 'z') {
      return "a-z";
    }
    if (letter >= 'A' && letter <= 'Z') {
      return "A-Z";
    }
    if (letter >= '0' && letter <= '9') {
      return "0-9";
    }
    if (letter > '~') {
      return "non-ASCII";
    }
    if (letter == ' ') {
      return "blank";
    }
    if (letter < ' ') {
      return "control";
    }
    return SHOWN_SIGNS.indexOf(letter) >= 0 ? Character.toString(letter) : "punctuation";
  }
}
