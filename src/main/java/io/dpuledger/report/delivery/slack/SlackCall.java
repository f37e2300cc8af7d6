package io.dpuledger.report.delivery.slack;

import io.dpuledger.report.delivery.DeliveryException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls Slack once, with a time limit, and says why a call failed without repeating the call. */
final class SlackCall {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final int TOO_MANY_REQUESTS = 429;

  private final Duration timeout;
  private final HttpClient client;

  SlackCall(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** The answer, if its status is a success. */
  <T> T send(HttpRequest.Builder request, BodyHandler<T> body) throws DeliveryException {
    CompletableFuture<HttpResponse<T>> answer =
        client.sendAsync(request.timeout(timeout).build(), body);
    try {
      // The request's own timeout ends with the headers: a body may still never end.
      HttpResponse<T> whole = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      check(whole);
      return whole.body();
    } catch (TimeoutException late) {
      throw unanswered();
    } catch (ExecutionException failed) {
      throw unreached(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw DeliveryException.closed("the run was told to stop");
    } finally {
      answer.cancel(true);
    }
  }

  private static void check(HttpResponse<?> answer) throws DeliveryException {
    int status = answer.statusCode();
    String reason = "Slack answered HTTP " + status;
    if (status == TOO_MANY_REQUESTS) {
      Optional<Duration> wait =
          answer
              .headers()
              .firstValue("Retry-After")
              .filter(text -> SECONDS.matcher(text).matches())
              .map(text -> Duration.ofSeconds(Long.parseLong(text)));
      String asked = wait.map(time -> ", to wait for " + time.toSeconds() + " s").orElse("");
      throw DeliveryException.busy(reason + asked, wait);
    }
    if (status >= 500) {
      throw DeliveryException.busy(reason, Optional.empty());
    }
    if (status < 200 || status >= 300) {
      throw DeliveryException.closed(reason);
    }
  }

  private DeliveryException unreached(@Nullable Throwable cause) {
    return cause instanceof HttpTimeoutException
        ? unanswered()
        : DeliveryException.unreachable(
            "cannot be reached" + (cause == null ? "" : ", " + cause.getClass().getSimpleName()));
  }

  private DeliveryException unanswered() {
    return DeliveryException.unreachable("no answer within " + timeout.toSeconds() + " s");
  }
}
