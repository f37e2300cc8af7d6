package io.dpuledger.report.delivery;

import io.dpuledger.report.delivery.Letter.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A letter as plain text, for those who read no HTML. */
public final class LetterText {
  private LetterText() {}

  /** All of it. */
  public static String of(Letter letter) {
    List<String> lines = new ArrayList<>();
    paragraph(lines, List.of(letter.notice()));
    paragraph(lines, letter.sentences());
    paragraph(
        lines,
        letter.figures().stream().map(figure -> figure.label() + ": " + figure.value()).toList());
    paragraph(lines, advice(letter));
    paragraph(lines, List.of(letter.more()));
    paragraph(lines, letter.warnings().stream().map(warning -> "! " + warning).toList());
    paragraph(lines, List.of(Objects.toString(letter.link(), "")));
    paragraph(lines, List.of(letter.closing()));
    return String.join("\n", lines);
  }

  /** A heading and a line for each; empty if there is no advice. */
  public static List<String> advice(Letter letter) {
    return letter.advice().isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(Letter.ADVICE + ":"), letter.advice().stream().map(LetterText::line))
            .toList();
  }

  private static String line(Advice advice) {
    return "- %s: %s – saves %s%s (%s)"
        .formatted(
            advice.where(),
            advice.what(),
            advice.saving(),
            advice.news().isEmpty() ? "" : ", " + advice.news(),
            advice.reach());
  }

  private static void paragraph(List<String> lines, List<String> more) {
    if (!String.join("", more).isEmpty()) {
      lines.addAll(more);
      lines.add("");
    }
  }
}
