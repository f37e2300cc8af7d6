package io.dpuledger.report.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.report.delivery.CannedWebhook;
import io.dpuledger.report.delivery.Courier;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.Delivery;
import io.dpuledger.report.delivery.InMemoryRecords;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Letters;
import io.dpuledger.report.delivery.Secret;
import io.dpuledger.report.delivery.Waits;
import io.dpuledger.report.fixture.SampleReports;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posting to Slack, over HTTP, to a server with moods. */
class SlackWebhookTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Letter LETTER = new Letters(SampleReports.realistic(), null).aboutAll();

  private final CannedWebhook slack = new CannedWebhook();
  private final Waits waits = new Waits();

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void theMessageIsTextThatCallsNobody() throws IOException {
    assertThat(post().isFailed()).isFalse();

    JsonNode message = new ObjectMapper().readTree(slack.bodies().get(0));
    assertThat(message.get("text").asText()).isEqualTo(SlackText.of(LETTER));
    assertThat(message.get("mrkdwn").asBoolean(true)).isFalse();
    assertThat(message.get("link_names").asBoolean(true)).isFalse();
  }

  @Test
  void tooManyRequestsAreWaitedForAsAsked() {
    slack.says(429, "Retry-After", "7").says(429, "Retry-After", "11");

    assertThat(post().isFailed()).isFalse();
    assertThat(waits.seconds()).containsExactly(7L, 11L);
    assertThat(slack.bodies()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "Fri, 27 Nov 2026 03:00:00 GMT"})
  void aWaitThatIsNotInSecondsIsOurOwn(String wait) {
    slack.says(429, "Retry-After", wait);

    assertThat(post().isFailed()).isFalse();
    assertThat(waits.seconds()).containsExactly(2L);
  }

  @Test
  void aDayIsTooLongToWait() {
    slack.says(429, "Retry-After", "86400");

    assertThat(post().error()).isEqualTo("Slack answered HTTP 429, to wait for 86400 s");
    assertThat(waits.seconds()).isEmpty();
  }

  @Test
  void aServerInTroubleIsAskedAgain() {
    slack.says(500);

    assertThat(post().isFailed()).isFalse();
    assertThat(slack.bodies()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404, 410})
  void whatIsRefusedIsNotTriedAgain(int status) {
    slack.says(status, "Location", slack.url());

    assertThat(post().error()).isEqualTo("Slack answered HTTP " + status);
    assertThat(slack.bodies()).hasSize(1);
  }

  @Test
  void whoNeverAnswersIsLeftAfterFourTries() {
    slack.saysNothing().saysNothing().saysNothing().saysNothing();

    assertThat(post().error()).isEqualTo("no answer within 1 s, 4 times tried");
  }

  @Test
  void whoNeverStopsTalkingIsLeftToo() {
    slack.neverStopsTalking();

    assertThat(post().isFailed()).isFalse();
    assertThat(slack.bodies()).hasSize(2);
  }

  @Test
  void whoIsNotThereIsNamedWithoutTheUrl() {
    slack.close();

    assertThat(post().toString())
        .isEqualTo("slack to webhook: FAILED, cannot be reached, ConnectException, 4 times tried");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hooks.slack.com/PLANTED-webhook-key",
        "ftp://h/PLANTED-webhook-key",
        "http:///PLANTED-webhook-key",
        "https://h/PLANTED-webhook-key with blanks",
        "PLANTED-webhook-key"
      })
  void aUrlThatIsNoneIsNotQuoted(String url) {
    assertThatThrownBy(() -> SlackWebhook.at(new Secret(url), TIMEOUT))
        .hasMessage("the webhook's URL is not one that begins with https://")
        .hasNoCause();
  }

  private Delivered post() {
    Delivery delivery =
        new Delivery(
            "slack",
            "webhook",
            null,
            () -> SlackWebhook.at(new Secret(slack.url()), TIMEOUT).post(LETTER));
    List<Delivered> results =
        new Courier(LocalDate.EPOCH, new InMemoryRecords(), () -> Instant.EPOCH, waits)
            .deliver(List.of(delivery));
    assertThat(results.toString()).doesNotContain(CannedWebhook.SECRET);
    return results.get(0);
  }
}
