package io.dpuledger.report.delivery.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.delivery.DeliveryException;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes direct messages to persons, never to a channel. Its token is never shown. */
public final class SlackBot {
  /** Where Slack answers. */
  public static final URI API = URI.create("https://slack.com/api/");

  /** Only persons have such ids; those of channels begin with other letters. */
  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,30}");

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,50}");
  private static final String UNKNOWN_ADDRESS = "users_not_found";
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");
  private static final Set<String> OF_THE_BOT =
      Set.of(
          "not_authed",
          "invalid_auth",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "missing_scope",
          "not_allowed_token_type",
          "access_denied",
          "no_permission",
          "org_login_required",
          "ekm_access_denied",
          "team_access_not_granted");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;
  private final String authorization;
  private final SlackCall slack;

  private SlackBot(URI api, String token, Duration timeout) {
    this.api = api;
    this.authorization = "Bearer " + token;
    this.slack = new SlackCall(timeout);
  }

  public static SlackBot at(URI api, Secret token, Duration timeout) throws DeliveryException {
    String value = token.value().strip();
    if (!TOKEN.matcher(value).matches()) {
      throw DeliveryException.closed("the token of the Slack bot has characters that none has");
    }
    return new SlackBot(api, value, timeout);
  }

  /** Whether Slack knows somebody with this address, who now has the letter. */
  public boolean post(Letter letter, String address) throws DeliveryException {
    Optional<String> person = person(address);
    if (person.isEmpty()) {
      return false;
    }
    ObjectNode message = JSON.createObjectNode();
    message.put("channel", person.orElseThrow());
    message.put("text", SlackText.of(letter));
    // What people typed is shown as typed: no bold, no names that call somebody, no previews.
    message.put("mrkdwn", false);
    message.put("link_names", false);
    message.put("unfurl_links", false);
    message.put("unfurl_media", false);
    JsonNode answer =
        call(
            request("chat.postMessage")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(message.toString())));
    check(answer);
    return true;
  }

  private Optional<String> person(String address) throws DeliveryException {
    String query =
        "users.lookupByEmail?email=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    JsonNode answer = call(request(query).GET());
    if (UNKNOWN_ADDRESS.equals(answer.path("error").asText())) {
      return Optional.empty();
    }
    check(answer);
    String id = answer.path("user").path("id").asText();
    if (!PERSON.matcher(id).matches()) {
      throw DeliveryException.refused("Slack answered with an id that is not of a person");
    }
    return Optional.of(id);
  }

  private HttpRequest.Builder request(String method) {
    return HttpRequest.newBuilder(api.resolve(method)).header("Authorization", authorization);
  }

  private JsonNode call(HttpRequest.Builder request) throws DeliveryException {
    try {
      return JSON.readTree(slack.send(request, BodyHandlers.ofString()));
    } catch (JsonProcessingException quotesTheAnswer) {
      throw DeliveryException.closed("Slack's answer is not JSON");
    }
  }

  private static void check(JsonNode answer) throws DeliveryException {
    if (answer.path("ok").asBoolean()) {
      return;
    }
    String error = answer.path("error").asText();
    String reason = "Slack answered " + (ERROR.matcher(error).matches() ? error : "with an error");
    if (PASSING.contains(error)) {
      throw DeliveryException.busy(reason, Optional.empty());
    }
    throw OF_THE_BOT.contains(error)
        ? DeliveryException.closed(reason)
        : DeliveryException.refused(reason);
  }
}
