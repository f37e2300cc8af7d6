package io.dpuledger.model;

import java.util.List;

/**
 * Why a session failed, as far as its message tells. Glue gives no code, so words are looked for
 * that AWS's own list of errors uses ("Troubleshooting Glue common setup errors").
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

  /** In lower case; the first class of which a message has one is its class. */
  public List<String> words() {
    return words;
  }
}
