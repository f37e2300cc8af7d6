package io.dpuledger.model.note;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Owners and addresses that get no notes, whatever their case. */
public record OptOuts(Set<String> names) {
  private static final String COMMENT = "(^|\\s)#.*$";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public OptOuts {
    names = names.stream().map(OptOuts::folded).collect(Collectors.toUnmodifiableSet());
  }

  /** Those in the text of a file, one a line. */
  public static OptOuts in(String text) {
    return new OptOuts(
        text.replace(BYTE_ORDER_MARK, "")
            .lines()
            .map(line -> line.replaceFirst(COMMENT, "").strip())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()));
  }

  public boolean include(String ownerOrAddress) {
    return names.contains(folded(ownerOrAddress));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
