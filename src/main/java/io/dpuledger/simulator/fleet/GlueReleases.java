package io.dpuledger.simulator.fleet;

import java.time.LocalDate;

/** When a Glue version became available, relevant to the fleet's days. */
final class GlueReleases {
  private static final LocalDate GLUE_6 = LocalDate.of(2026, 8, 21);

  private GlueReleases() {}

  static boolean has(String version, LocalDate day) {
    return !version.equals("6.0") || !day.isBefore(GLUE_6);
  }
}
