package io.dpuledger.model;

import java.util.List;

/**
 * Why a session failed, according to its message. Glue returns no code, so this searches for words
 * from AWS's list of errors ("Troubleshooting Glue common setup errors").
 */
public enum FailureClass {
  PERMISSIONS("assume role", "not authorized", "unauthorized", "access denied", "accessdenied"),
  NETWORK("subnet", "security group", "vpc", "nat gateway", "network interface", "s3 endpoint"),
  CAPACITY("out of capacity", "insufficient", "limit exceeded", "quota", "resource unavailable"),
  COMMAND("exit code", "command failed", "out of memory", "outofmemory"),
  OTHER;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> words;

  FailureClass(String... words) {
    this.words = List.of(words);
  }

  /** In lower case; the first class with a matching word wins. */
  public List<String> words() {
    return words;
  }
}
