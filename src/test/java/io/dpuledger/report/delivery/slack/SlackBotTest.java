package io.dpuledger.report.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.model.note.NotedSession;
import io.dpuledger.report.delivery.Courier;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.Delivery;
import io.dpuledger.report.delivery.InMemoryRecords;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Secret;
import io.dpuledger.report.delivery.Waits;
import io.dpuledger.report.delivery.note.NoteWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A direct message over HTTP, to a local Slack. */
class SlackBotTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Letter NOTE =
      new NoteWriter(ZoneId.of("UTC"), "finops", Duration.ofHours(1))
          .of(NotedSession.idle(NotedSession.ready("<!channel> @here")), false);

  private final CannedSlack slack = new CannedSlack();
  private final Waits waits = new Waits();
  private boolean isKnown;

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void aPersonIsLookedUpAndWrittenTo() throws IOException {
    slack.knows("a+b@example.com", "U0123ABC");

    assertThat(send("a+b@example.com").isFailed()).isFalse();

    assertThat(isKnown).isTrue();
    assertThat(slack.lookups()).containsExactly("email=a%2Bb%40example.com");
    JsonNode message = new ObjectMapper().readTree(slack.posts().get(0));
    assertThat(message.get("channel").asText()).isEqualTo("U0123ABC");
    assertThat(message.get("text").asText())
        .isEqualTo(SlackText.of(NOTE))
        .contains("&lt;!channel&gt;")
        .doesNotContain("<");
    assertThat(message.get("mrkdwn").asBoolean(true)).isFalse();
    assertThat(message.get("link_names").asBoolean(true)).isFalse();
    assertThat(message.get("unfurl_links").asBoolean(true)).isFalse();
    assertThat(slack.authorizations()).containsOnly("Bearer " + CannedSlack.TOKEN);
  }

  @Test
  void anAddressThatSlackDoesNotKnowIsNoFailure() {
    assertThat(send("x@example.com").isFailed()).isFalse();

    assertThat(isKnown).isFalse();
    assertThat(slack.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C0123ABC", "G0123ABC", "D0123ABC", "#general", "", "U1\\\"", "@everyone"})
  void aChannelIsNeverWrittenTo(String id) {
    slack.knows("a@example.com", id);

    assertThat(send("a@example.com").error())
        .isEqualTo("Slack answered with an id that is not of a person");
    assertThat(slack.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invalid_auth", "missing_scope", "token_revoked", "messages_tab_disabled"})
  void whatSlackRefusesIsNotTriedAgain(String error) {
    slack.says(200, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));

    assertThat(send("a@example.com").error()).isEqualTo("Slack answered " + error);
    assertThat(waits.seconds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "internal_error"})
  void whatPassesIsTriedAgain(String error) {
    slack
        .knows("a@example.com", "W0123ABC")
        .says(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

    assertThat(send("a@example.com").isFailed()).isFalse();
    assertThat(waits.seconds()).hasSize(1);
  }

  @Test
  void anAnswerIsNotQuoted() {
    slack.says(200, "a@example.com");
    assertThat(send("a@example.com").error()).isEqualTo("Slack's answer is not JSON");
    slack.says(200, "{\"ok\":false,\"error\":\"a@example.com\"}");
    assertThat(send("a@example.com").error()).isEqualTo("Slack answered with an error");
    slack.says(404, "");
    assertThat(send("a@example.com").error()).isEqualTo("Slack answered HTTP 404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PLANTED token", "PLANTED\r\nX-Header: 1", "PLÄNTED"})
  void aTokenThatIsNoneIsNotQuoted(String token) {
    assertThatThrownBy(() -> SlackBot.at(slack.api(), new Secret(token), TIMEOUT))
        .hasMessage("the token of the Slack bot has characters that none has")
        .hasNoCause();
  }

  private Delivered send(String address) {
    Delivery delivery =
        new Delivery(
            "note",
            "owner of session 1",
            null,
            () ->
                isKnown =
                    SlackBot.at(slack.api(), new Secret(CannedSlack.TOKEN + "\n"), TIMEOUT)
                        .post(NOTE, address));
    List<Delivered> results =
        new Courier(LocalDate.EPOCH, new InMemoryRecords(), () -> Instant.EPOCH, waits)
            .deliver(List.of(delivery));
    assertThat(results.toString()).doesNotContain(CannedSlack.TOKEN, address);
    return results.get(0);
  }
}
