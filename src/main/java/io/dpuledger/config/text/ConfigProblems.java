package io.dpuledger.config.text;

import io.dpuledger.config.ConfigException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects problems, so that all can be fixed at once. */
public final class ConfigProblems {
  private static final Pattern PLACED = Pattern.compile("(.+?)(?::(\\d{1,9}))?: ");
  private static final Comparator<String> BY_PLACE =
      Comparator.comparing(ConfigProblems::file).thenComparing(ConfigProblems::line);

  // Two entries may report the same line.
  private final Set<String> problems = new LinkedHashSet<>();
  private int count;

  /** A problem with a file. */
  void add(String place, String message) {
    count++;
    problems.add(oneLine(place + ": " + message));
  }

  /** A problem with a key. */
  void add(String place, String key, String message) {
    add(place, key + ": " + message);
  }

  /** Adds the problems that another reader found. */
  public void addAll(ConfigException other) {
    count++;
    problems.addAll(other.problems());
  }

  /** The number of problems so far. */
  int count() {
    return count;
  }

  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw exception();
    }
  }

  public ConfigException exception() {
    return new ConfigException(problems.stream().sorted(BY_PLACE).toList());
  }

  private static String file(String problem) {
    Matcher placed = PLACED.matcher(problem);
    return placed.lookingAt() ? placed.group(1) : problem;
  }

  /** Problems with a file come before those with its lines. */
  private static int line(String problem) {
    Matcher placed = PLACED.matcher(problem);
    return placed.lookingAt() && placed.group(2) != null ? Integer.parseInt(placed.group(2)) : 0;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
