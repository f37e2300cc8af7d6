package io.dpuledger.simulator;

import java.util.Arrays;
import java.util.Optional;

/** The operations that the simulator supports. */
public enum Operation {
  LIST_SESSIONS("ListSessions"),
  LIST_STATEMENTS("ListStatements"),
  GET_TAGS("GetTags"),
  ASSUME_ROLE("AssumeRole"),
  GET_CALLER_IDENTITY("GetCallerIdentity");

  private final String wireName;

  Operation(String wireName) {
    this.wireName = wireName;
  }

  static Optional<Operation> named(String wireName) {
    return Arrays.stream(values())
        .filter(operation -> operation.wireName.equals(wireName))
        .findFirst();
  }
}
