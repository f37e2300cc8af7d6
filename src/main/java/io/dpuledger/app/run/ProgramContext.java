package io.dpuledger.app.run;

import java.time.InstantSource;
import java.util.Map;

/** What the program finds around it, given once so that tests can give another. */
public record ProgramContext(Map<String, String> environment, InstantSource clock) {
  public ProgramContext {
    environment = Map.copyOf(environment);
  }

  public static ProgramContext ofThisMachine() {
    return new ProgramContext(System.getenv(), InstantSource.system());
  }
}
