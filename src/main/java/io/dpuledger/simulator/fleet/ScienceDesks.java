package io.dpuledger.simulator.fleet;

import java.util.List;

/** What data scientists request: rarely small, often memory-optimized types. */
final class ScienceDesks {
  /** Common sizes are listed more than once. */
  static final List<Sizing> SIZINGS =
      List.of(
          Sizing.fixed("G.2X", 5),
          Sizing.fixed("G.2X", 5),
          Sizing.fixed("G.2X", 8),
          Sizing.fixed("G.1X", 8),
          Sizing.fixed("G.1X", 8),
          Sizing.fixed("R.1X", 4),
          Sizing.fixed("R.2X", 4),
          Sizing.autoScaled("R.2X", 8),
          Sizing.fixed("R.4X", 2),
          Sizing.fixed("R.8X", 2),
          Sizing.fixed("G.4X", 3),
          Sizing.autoScaled("G.4X", 5),
          Sizing.fixed("G.8X", 2),
          Sizing.fixed("G.12X", 2),
          Sizing.fixed("G.16X", 2));

  private ScienceDesks() {}

  static SetupBuilder desk() {
    return SessionSetup.of("data-science", "sagemaker-glue-execution")
        .idPrefix("sagemaker-studio-")
        .timeouts(120, 720)
        .argument("--enable-continuous-cloudwatch-log", "true");
  }

  /** Ray is metered in M-DPU and has no Spark statements. */
  static SessionSetup ray() {
    return desk().command("glueray").glue("4.0").sized(Sizing.fixed("Z.2X", 3)).build();
  }
}
