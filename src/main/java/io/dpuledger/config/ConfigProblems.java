package io.dpuledger.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a site can put everything right at once. */
final class ConfigProblems {
  private final List<String> problems = new ArrayList<>();

  /** One problem of a whole file. */
  void add(String place, String message) {
    problems.add(oneLine(place + ": " + message));
  }

  /** One problem of one key. */
  void add(String place, String key, String message) {
    add(place, key + ": " + message);
  }

  /** What another reader found. */
  void addAll(ConfigException other) {
    problems.addAll(other.problems());
  }

  int count() {
    return problems.size();
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw exception();
    }
  }

  ConfigException exception() {
    return new ConfigException(problems);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
