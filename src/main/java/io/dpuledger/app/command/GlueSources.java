package io.dpuledger.app.command;

import io.dpuledger.collect.AccessProbe;
import io.dpuledger.collect.GlueAccess;
import io.dpuledger.collect.GlueSessionSource;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.collect.pace.Pace;
import io.dpuledger.config.CollectConfig;
import java.time.InstantSource;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;

/** Connects to AWS Glue, or to a server that simulates it, as configured. */
final class GlueSources {
  private GlueSources() {}

  static GlueSessionSource of(CollectConfig config, InstantSource clock) {
    return source(
        GlueTargets.withOwnCredentials(config.targets(), access(config, pace(config))),
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
  static GlueSessionSource simulated(CollectConfig config, InstantSource clock) {
    return source(
        GlueTargets.withAccessKey("SIMULATED", config.targets(), access(config, Pace.UNLIMITED)),
        config,
        clock);
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

  private static GlueSessionSource source(
      GlueTargets targets, CollectConfig config, InstantSource clock) {
    return new GlueSessionSource(
        targets,
        config.pageSize(),
        config.keepArguments(),
        config.retries().targetDeadline(),
        clock);
  }
}
