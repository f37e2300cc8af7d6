package io.dpuledger.simulator.fleet;

import java.util.List;

/** Unusual sessions with one shared role: old types, new types, streams, missing settings. */
final class SharedDesks {
  private static final int DEFAULT = SessionSetup.DEFAULT_TIMEOUT_MINUTES;

  private SharedDesks() {}

  static List<SessionSetup> all() {
    return List.of(
        desk().timeouts(60, DEFAULT).build(),
        desk().timeouts(60, DEFAULT).sized(Sizing.fixed("G.1X", 5).withoutMaxCapacity()).build(),
        desk().timeouts(45, DEFAULT).glue("4.0").withoutDpuSeconds().build(),
        desk().timeouts(null, 240).build(),
        desk().timeouts(240, 240).build(),
        desk().sized(Sizing.fixed("G.1X", 3)).build(),
        desk().timeouts(60, DEFAULT).glue("3.0").sized(Sizing.fixed("Standard", 5)).build(),
        desk().timeouts(60, DEFAULT).sized(Sizing.capacityOnly(6)).build(),
        desk().timeouts(60, DEFAULT).sized(Sizing.unknownType("G.32X", 2, 64)).build(),
        desk().timeouts(60, DEFAULT).glue("5.1").sparkConnect().build(),
        desk()
            .timeouts(60, 600)
            .command("gluestreaming")
            .sized(Sizing.fixed("G.025X", 8))
            .argument("--datalake-formats", "iceberg")
            .build());
  }

  private static SetupBuilder desk() {
    return SessionSetup.of("unknown", "AWSGlueServiceRole-shared");
  }
}
