package io.dpuledger.config.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant, by edit distance. */
public final class NearestName {
  private NearestName() {}

  /** The nearest candidate, unless a third of the name would have to change. */
  public static Optional<String> of(String name, Collection<String> candidates) {
    int mostEdits = Math.max(1, name.length() / 3);
    return candidates.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> edits(name, candidate)))
        .filter(candidate -> edits(name, candidate) <= mostEdits);
  }

  /** A message about an unknown name, with the nearest known one. */
  static String unknown(String what, String name, Collection<String> known) {
    String hint = of(name, known).map(near -> ", did you mean " + near + "?").orElse("");
    return "unknown " + what + " " + name + hint;
  }

  /** Letters added, dropped, replaced, or swapped with their neighbour. */
  public static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = fewest(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int fewest(int[][] edits, String from, String to, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int fewest = edits[i - 1][j - 1] + (same ? 0 : 1);
    fewest = Math.min(fewest, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
