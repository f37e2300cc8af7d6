package io.dpuledger.collect.pace;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Retries of the SDK that wait for a {@link RateBudget} before each attempt, the first included.
 */
public final class PacedRetries implements RetryStrategy {
  private final RetryStrategy retries;
  private final RateBudget budget;

  public PacedRetries(RetryStrategy retries, RateBudget budget) {
    this.retries = retries;
    this.budget = budget;
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    AcquireInitialTokenResponse first = retries.acquireInitialToken(request);
    return AcquireInitialTokenResponse.create(first.token(), budget.reserve(first.delay()));
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    if (request.failure() instanceof AwsServiceException refusal
        && refusal.isThrottlingException()) {
      budget.throttle();
    }
    RefreshRetryTokenResponse next = retries.refreshRetryToken(request);
    Duration delay = budget.reserve(next.delay());
    return RefreshRetryTokenResponse.create(next.token(), delay);
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return retries.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return retries.maxAttempts();
  }

  /** The client would replace this by a strategy of its own. */
  @Override
  public boolean useClientDefaults() {
    return false;
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return retries.toBuilder();
  }
}
