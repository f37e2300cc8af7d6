package io.dpuledger.app.run;

import java.time.InstantSource;
import java.util.Map;

/** The environment of the program, passed in so that tests can replace it. */
public record ProgramContext(Map<String, String> environment, InstantSource clock) {
  public ProgramContext {
    environment = Map.copyOf(environment);
  }

  public static ProgramContext ofThisMachine() {
    return new ProgramContext(System.getenv(), InstantSource.system());
  }
}
