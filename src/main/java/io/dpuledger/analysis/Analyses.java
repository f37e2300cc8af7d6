package io.dpuledger.analysis;

import java.util.List;

/** Every analysis of the night, in the order in which they run. A new one is one line here. */
public final class Analyses {
  private Analyses() {}

  public static List<Analysis> all() {
    return List.of(new SpendDaily());
  }
}
