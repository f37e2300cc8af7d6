package io.dpuledger.app.command;

import io.dpuledger.app.pilot.PilotLimits;
import io.dpuledger.collect.AccessProbe;
import io.dpuledger.collect.GlueAccess;
import io.dpuledger.collect.GlueSessionSource;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.pace.Pace;
import io.dpuledger.collect.person.PrivateSessions;
import io.dpuledger.collect.wire.GlueAnswers;
import io.dpuledger.config.CollectConfig;
import io.dpuledger.config.LedgerConfig;
import java.time.InstantSource;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;

/** Connects to AWS Glue, or to a server that simulates it, as configured. */
final class GlueSources {
  private GlueSources() {}

  static SessionSource of(LedgerConfig config, InstantSource clock) {
    CollectConfig collect = config.collect();
    return source(
        GlueTargets.withOwnCredentials(collect.targets(), access(collect, pace(collect))),
        config,
        clock);
  }

  static AccessProbe probe(CollectConfig config) {
    return new AccessProbe(
        GlueTargets.withOwnCredentials(config.targets(), access(config, pace(config))),
        config.pageSize(),
        config.statements(),
        config.tags());
  }

  /**
   * The simulator accepts any key, and lets it assume a role in any account. Nobody else calls it.
   */
  static SessionSource simulated(LedgerConfig config, InstantSource clock) {
    CollectConfig collect = config.collect();
    return source(
        GlueTargets.withAccessKey("SIMULATED", collect.targets(), access(collect, Pace.UNLIMITED)),
        config,
        clock);
  }

  /** Single calls and their answers as they came. */
  static GlueAnswers answers(CollectConfig config, PilotLimits limits) {
    double both = Math.min(config.callsPerSecond().doubleValue(), limits.callsPerSecond());
    return new GlueAnswers(
        GlueTargets.withOwnCredentials(config.targets(), impatient(config, both)));
  }

  /** The same of the simulator. */
  static GlueAnswers simulatedAnswers(CollectConfig config, PilotLimits limits) {
    return new GlueAnswers(
        GlueTargets.withAccessKey(
            "SIMULATED", config.targets(), impatient(config, limits.callsPerSecond())));
  }

  /** With few attempts: a failure is a finding. */
  private static GlueAccess impatient(CollectConfig config, double callsPerSecond) {
    Pace pace = new Pace(callsPerSecond, System::nanoTime);
    GlueAccess access = access(config, pace);
    return new GlueAccess(
        access.endpointOverride(),
        access.roleSessionName(),
        access.stsRegion(),
        access.retries().withAtMost(PilotLimits.ATTEMPTS),
        pace);
  }

  private static Pace pace(CollectConfig config) {
    return new Pace(config.callsPerSecond().doubleValue(), System::nanoTime);
  }

  private static GlueAccess access(CollectConfig config, Pace pace) {
    keepSecretsOutOfLogs();
    return new GlueAccess(
        config.endpointOverride(),
        config.roleSessionName(),
        config.stsRegion(),
        config.retries(),
        pace);
  }

  /**
   * At DEBUG the SDK logs session tokens and unreadable content. A root level of DEBUG should not
   * turn that on; only a logger named for the SDK does.
   */
  private static void keepSecretsOutOfLogs() {
    String sdk = GlueTargets.sdkLogger();
    if (!LoggerContext.getContext(false).getConfiguration().getLoggers().containsKey(sdk)) {
      Configurator.setLevel(sdk, Level.WARN);
    }
  }

  private static SessionSource source(
      GlueTargets targets, LedgerConfig config, InstantSource clock) {
    CollectConfig collect = config.collect();
    return PrivateSessions.of(
        new GlueSessionSource(
            targets,
            collect.pageSize(),
            collect.keepArguments(),
            collect.retries().targetDeadline(),
            clock),
        config.attribution());
  }
}
