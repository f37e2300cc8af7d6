package io.dpuledger.collect;

import io.dpuledger.collect.pace.PacedRetries;
import io.dpuledger.collect.pace.RateBudget;
import io.dpuledger.model.target.RetryMode;
import io.dpuledger.model.target.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Opens clients of AWS services with the configured retries and timeouts. */
final class AwsClients {
  /**
   * The AWS notebook kernel retries these itself; the SDK does not when they come with HTTP 400.
   */
  private static final Set<String> PASSING_ERRORS =
      Set.of("OperationTimeoutException", "InternalServiceException");

  /** Shared by all clients for timeouts; otherwise each would start its own threads. */
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, AwsClients::daemon);

  private final SdkHttpClient http;
  private final @Nullable URI endpointOverride;
  private final RetryPolicy retries;

  AwsClients(@Nullable URI endpointOverride, RetryPolicy retries) {
    this.endpointOverride = endpointOverride;
    this.retries = retries;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(retries.attemptTimeout())
            .socketTimeout(retries.attemptTimeout())
            .build();
  }

  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C open(
      B builder, String region, AwsCredentialsProvider credentials) {
    return open(builder, region, credentials, retryStrategy());
  }

  /**
   * A client whose calls wait for a budget.
   *
   * @param interceptors see every answer before the SDK parses it
   */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C open(
      B builder,
      String region,
      AwsCredentialsProvider credentials,
      RateBudget budget,
      ExecutionInterceptor... interceptors) {
    return open(
        builder, region, credentials, new PacedRetries(retryStrategy(), budget), interceptors);
  }

  /** Never closed: closing one would close the connections of all. */
  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C open(
      B builder,
      String region,
      AwsCredentialsProvider credentials,
      RetryStrategy retryStrategy,
      ExecutionInterceptor... interceptors) {
    builder
        .httpClient(http)
        .credentialsProvider(credentials)
        .region(Region.of(region))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .executionInterceptors(List.of(interceptors))
                .retryStrategy(retryStrategy)
                .scheduledExecutorService(timer)
                .apiCallAttemptTimeout(retries.attemptTimeout())
                .apiCallTimeout(retries.callTimeout())
                .build());
    if (endpointOverride != null) {
      builder.endpointOverride(endpointOverride);
    }
    return builder.build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "aws-timer");
    thread.setDaemon(true);
    return thread;
  }

  boolean talkToAws() {
    return endpointOverride == null;
  }

  /** One per client, so that problems of one target do not use up the retries of others. */
  private RetryStrategy retryStrategy() {
    RetryStrategy mode =
        retries.retryMode() == RetryMode.ADAPTIVE
            ? AwsRetryStrategy.adaptiveRetryStrategy()
            : AwsRetryStrategy.standardRetryStrategy();
    return mode.toBuilder()
        .maxAttempts(retries.maxAttempts())
        .retryOnException(AwsClients::passes)
        .build();
  }

  private static boolean passes(Throwable error) {
    if (error instanceof AwsServiceException refusal) {
      // An error from a proxy has no code.
      String code =
          refusal.awsErrorDetails() == null ? null : refusal.awsErrorDetails().errorCode();
      return code != null && PASSING_ERRORS.contains(code);
    }
    return error instanceof SdkClientException && isCutOff(error);
  }

  /** A truncated answer is not valid JSON. */
  private static boolean isCutOff(Throwable error) {
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
