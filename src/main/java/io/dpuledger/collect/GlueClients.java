package io.dpuledger.collect;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.GlueClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/** Makes Glue clients, one a target, that are as patient as the configuration says. */
public final class GlueClients implements AutoCloseable {
  /** AWS's own notebook kernel retries these by hand; the SDK leaves them alone on HTTP 400. */
  private static final Set<String> PASSING_ERRORS =
      Set.of("OperationTimeoutException", "InternalServiceException");

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final @Nullable URI endpointOverride;
  private final ClientOverrideConfiguration override;
  private @Nullable String accountId;

  /** Clients with the credentials of the machine: the SDK's default chain, or a named profile. */
  public static GlueClients withOwnCredentials(
      @Nullable URI endpointOverride,
      @Nullable String profile,
      int maxAttempts,
      Duration callTimeout) {
    DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
    if (profile != null) {
      chain.profileName(profile);
    }
    return new GlueClients(chain.build(), endpointOverride, maxAttempts, callTimeout);
  }

  /** Clients for a server that asks for no secret, such as the simulator. */
  public static GlueClients withAccessKey(
      String accessKeyId, URI endpointOverride, int maxAttempts, Duration callTimeout) {
    return new GlueClients(
        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "none")),
        endpointOverride,
        maxAttempts,
        callTimeout);
  }

  private GlueClients(
      AwsCredentialsProvider credentials,
      @Nullable URI endpointOverride,
      int maxAttempts,
      Duration callTimeout) {
    this.credentials = credentials;
    this.endpointOverride = endpointOverride;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(callTimeout)
            .socketTimeout(callTimeout)
            .build();
    this.override =
        ClientOverrideConfiguration.builder()
            .retryStrategy(patience(maxAttempts))
            .apiCallTimeout(callTimeout)
            .build();
  }

  private static RetryStrategy patience(int maxAttempts) {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(maxAttempts)
        .retryOnException(GlueClients::passes)
        .build();
  }

  private static boolean passes(Throwable error) {
    return error instanceof AwsServiceException refusal
        && refusal.awsErrorDetails() != null
        // A proxy's refusal has no code.
        && refusal.awsErrorDetails().errorCode() != null
        && PASSING_ERRORS.contains(refusal.awsErrorDetails().errorCode());
  }

  /** The regions in which AWS offers Glue, by the SDK's own list. */
  public static Set<String> regions() {
    return GlueClient.serviceMetadata().regions().stream()
        .map(Region::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  GlueClient inRegion(String region) {
    GlueClientBuilder builder =
        GlueClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .region(Region.of(region))
            .overrideConfiguration(override);
    if (endpointOverride != null) {
      builder.endpointOverride(endpointOverride);
    }
    return builder.build();
  }

  /** The account that the credentials belong to: what is listed with them is this account's. */
  synchronized String accountId(String region) {
    String known = accountId;
    if (known == null) {
      StsClientBuilder builder =
          StsClient.builder()
              .httpClient(http)
              .credentialsProvider(credentials)
              .region(Region.of(region))
              .overrideConfiguration(override);
      if (endpointOverride != null) {
        builder.endpointOverride(endpointOverride);
      }
      known = builder.build().getCallerIdentity().account();
      accountId = known;
    }
    return known;
  }

  boolean talksToAws() {
    return endpointOverride == null;
  }

  @Override
  public void close() {
    http.close();
  }
}
