package io.dpuledger.app.run;

import java.time.InstantSource;
import java.util.Map;

/** What the program finds around it, given once so that tests can give another. */
public record Surroundings(Map<String, String> environment, InstantSource clock) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  public static Surroundings ofThisMachine() {
    return new Surroundings(System.getenv(), InstantSource.system());
  }
}
