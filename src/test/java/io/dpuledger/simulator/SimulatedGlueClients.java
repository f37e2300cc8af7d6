package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ListSessionsResponse;

/** Real SDK clients that talk to the simulator and do not retry. */
final class SimulatedGlueClients {
  private SimulatedGlueClients() {}

  static GlueClient of(GlueSimulator simulator, Target target) {
    return of(simulator, "SIM" + target.accountId(), target.region());
  }

  static ListSessionsResponse firstPage(GlueClient client) {
    return client.listSessions(request -> {});
  }

  static GlueClient of(GlueSimulator simulator, String accessKey, String region) {
    return GlueClient.builder()
        .endpointOverride(simulator.endpoint())
        .region(Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "simulated")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(5)))
        .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }
}
