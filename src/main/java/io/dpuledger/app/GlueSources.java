package io.dpuledger.app;

import io.dpuledger.collect.GlueClients;
import io.dpuledger.collect.GlueSessionSource;
import io.dpuledger.config.CollectConfig;
import java.net.URI;

/** Opens the way to AWS Glue, or to a server that plays it, as the configuration says. */
final class GlueSources {
  private GlueSources() {}

  static GlueSessionSource of(CollectConfig config) {
    GlueClients clients =
        GlueClients.withOwnCredentials(
            config.endpointOverride(),
            config.profile(),
            config.maxAttempts(),
            config.callTimeout());
    return new GlueSessionSource(target -> clients, config.pageSize(), config.keepArguments());
  }

  /** The simulator tells accounts apart by the access key, as AWS does. */
  static GlueSessionSource simulated(CollectConfig config, URI endpoint) {
    return new GlueSessionSource(
        target ->
            GlueClients.withAccessKey(
                "SIM" + target.accountId(), endpoint, config.maxAttempts(), config.callTimeout()),
        config.pageSize(),
        config.keepArguments());
  }
}
