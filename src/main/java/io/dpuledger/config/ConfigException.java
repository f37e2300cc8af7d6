package io.dpuledger.config;

import java.util.List;

/** The configuration cannot be used. Holds every problem, each with its location and what to do. */
public final class ConfigException extends RuntimeException {
  private final List<String> problems;

  public ConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
