package io.dpuledger.simulator.fleet;

import java.time.LocalDate;

/** From when on a Glue version can be chosen, as far as the fleet's days reach back to it. */
final class GlueReleases {
  private static final LocalDate GLUE_6 = LocalDate.of(2026, 8, 21);

  private GlueReleases() {}

  static boolean has(String version, LocalDate day) {
    return !version.equals("6.0") || !day.isBefore(GLUE_6);
  }
}
