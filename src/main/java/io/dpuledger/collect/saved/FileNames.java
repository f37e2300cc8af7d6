package io.dpuledger.collect.saved;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/** File names chosen by people. */
final class FileNames {
  /** Natural order: page-2 before page-10. */
  static final Comparator<String> NATURAL_ORDER =
      Comparator.comparing(FileNames::withWideNumbers).thenComparing(Comparator.naturalOrder());

  private static final int LONGEST_NAME = 255;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1," + LONGEST_NAME + "}");

  /** Line breaks, control characters, and characters that reverse or hide text. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\s\\p{Cf}]", Pattern.UNICODE_CHARACTER_CLASS);

  private FileNames() {}

  static String of(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /** For one-line messages. */
  static String printable(Path file) {
    return UNPRINTABLE.matcher(file.toString()).replaceAll("?");
  }

  private static String withWideNumbers(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(number -> "0".repeat(LONGEST_NAME - number.group().length()) + number.group());
  }
}
