package io.dpuledger.report.delivery.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.delivery.DeliveryException;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts to a Slack channel. Its URL is all that it takes to post, and so is never shown. */
public final class SlackWebhook {
  private final URI url;
  private final SlackCall slack;

  private SlackWebhook(URI url, Duration timeout) {
    this.url = url;
    this.slack = new SlackCall(timeout);
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
    ObjectNode message = new ObjectMapper().createObjectNode();
    message.put("text", SlackText.of(letter));
    // What people typed is shown as typed: no bold, no names that call somebody.
    message.put("mrkdwn", false);
    message.put("link_names", false);
    slack.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(message.toString())),
        BodyHandlers.discarding());
  }
}
