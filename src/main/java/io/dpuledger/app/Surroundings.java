package io.dpuledger.app;

import java.time.InstantSource;
import java.util.Map;

/** What the program finds around it, given once so that tests can give another. */
record Surroundings(Map<String, String> environment, InstantSource clock) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  static Surroundings ofThisMachine() {
    return new Surroundings(System.getenv(), InstantSource.system());
  }
}
