package io.dpuledger.report.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Posts to a Slack channel. Its URL is all that it takes to post, and so is never shown. */
public final class SlackWebhook {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI url;
  private final Duration timeout;
  private final HttpClient client;

  private SlackWebhook(URI url, Duration timeout) {
    this.url = url;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  public static SlackWebhook at(Secret url, Duration timeout) throws DeliveryException {
    try {
      URI uri = new URI(url.value().strip());
      boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null) {
        return new SlackWebhook(uri, timeout);
      }
    } catch (URISyntaxException quotesTheUrl) {
      // Told below, in words without it.
    }
    throw DeliveryException.closed("the webhook's URL is not one that begins with https://");
  }

  public void post(Letter letter) throws DeliveryException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request(letter), BodyHandlers.discarding());
    try {
      // The request's own timeout ends with the headers: a body may still never end.
      check(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
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

  private HttpRequest request(Letter letter) {
    ObjectNode message = new ObjectMapper().createObjectNode();
    message.put("text", SlackText.of(letter));
    // What people typed is shown as typed: no bold, no names that call somebody.
    message.put("mrkdwn", false);
    message.put("link_names", false);
    return HttpRequest.newBuilder(url)
        .timeout(timeout)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofString(message.toString()))
        .build();
  }

  private static void check(HttpResponse<Void> answer) throws DeliveryException {
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
