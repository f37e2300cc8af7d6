package io.dpuledger.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that a site can put everything right at once. */
final class ConfigProblems {
  // Two entries may report one line that they share.
  private final Set<String> problems = new LinkedHashSet<>();
  private int count;

  /** One problem of a whole file. */
  void add(String place, String message) {
    count++;
    problems.add(oneLine(place + ": " + message));
  }

  /** One problem of one key. */
  void add(String place, String key, String message) {
    add(place, key + ": " + message);
  }

  /** What another reader found. */
  void addAll(ConfigException other) {
    count++;
    problems.addAll(other.problems());
  }

  /** How often something was found wrong so far. */
  int count() {
    return count;
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw exception();
    }
  }

  ConfigException exception() {
    return new ConfigException(List.copyOf(problems));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
