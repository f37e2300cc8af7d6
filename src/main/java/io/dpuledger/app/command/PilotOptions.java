package io.dpuledger.app.command;

import io.dpuledger.app.pilot.PilotLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much a pilot may ask. */
final class PilotOptions {
  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "At most so many pages of sessions of a target; fewer than all hide how long ended sessions"
              + " stay listed. Default: ${DEFAULT-VALUE}")
  private int pages;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "At most so many live and so many ended sessions of a target whose tags and statements are"
              + " read. Default: ${DEFAULT-VALUE}")
  private int sessions;

  @Option(
      names = "--calls-per-second",
      paramLabel = "N",
      defaultValue = "2",
      description = "At most so many calls a second. Default: ${DEFAULT-VALUE}")
  private double callsPerSecond;

  @Option(names = "--no-tags", description = "Do not call GetTags.")
  private boolean noTags;

  @Option(names = "--no-statements", description = "Do not call ListStatements.")
  private boolean noStatements;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  PilotLimits limits(int pageSize) {
    if (pages < 1 || sessions < 0 || !(callsPerSecond > 0)) {
      throw new ParameterException(
          spec.commandLine(),
          "--pages must be at least 1, --sessions at least 0, --calls-per-second above 0");
    }
    return new PilotLimits(pages, pageSize, sessions, callsPerSecond, !noTags, !noStatements);
  }
}
