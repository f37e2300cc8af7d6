package io.dpuledger.app;

import io.dpuledger.collect.GlueClients;
import io.dpuledger.collect.GlueSessionSource;
import io.dpuledger.config.CollectConfig;
import io.dpuledger.model.Target;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Function;

/** Opens the way to AWS Glue, or to a server that plays it, as the configuration says. */
final class GlueSources {
  private GlueSources() {}

  static GlueSessionSource of(CollectConfig config, InstantSource clock) {
    GlueClients clients =
        GlueClients.withOwnCredentials(
            config.endpointOverride(),
            config.profile(),
            config.maxAttempts(),
            config.callTimeout());
    return source(target -> clients, config, clock);
  }

  /** The simulator tells accounts apart by the access key, as AWS does. */
  static GlueSessionSource simulated(CollectConfig config, URI endpoint, InstantSource clock) {
    return source(
        target ->
            GlueClients.withAccessKey(
                "SIM" + target.accountId(), endpoint, config.maxAttempts(), config.callTimeout()),
        config,
        clock);
  }

  private static GlueSessionSource source(
      Function<Target, GlueClients> clients, CollectConfig config, InstantSource clock) {
    return new GlueSessionSource(
        clients, config.pageSize(), config.keepArguments(), config.targetDeadline(), clock);
  }
}
