package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers that are odd and yet can be used. */
class OddAnswerTest {
  @Test
  void aServerThatIsNotOurSimulatorIsNotTakenForIt() {
    try (CannedGlue glue = new CannedGlue(200, "{\"Ids\":[],\"Sessions\":[]}")) {
      assertThat(Listings.at(glue.endpoint()).list().source()).isEqualTo(CollectionSource.ENDPOINT);
    }
  }

  @Test
  void anEmptyTokenIsTheEnd() {
    try (CannedGlue glue = new CannedGlue(200, "{\"Sessions\":[],\"NextToken\":\"\"}")) {
      assertThat(Listings.at(glue.endpoint()).list().pages()).isEqualTo(1);
      assertThat(glue.calls()).isEqualTo(1);
    }
  }

  @Test
  void aSessionWithNothingButItsBracesIsKeptForTheQuarantine() {
    SessionObservation seen = onlySight("{}");
    assertThat(seen.sessionId()).isNull();
    assertThat(seen.createdOn()).isNull();
    assertThat(seen.connections()).isEmpty();
    assertThat(seen.defaultArguments()).isEmpty();
  }

  @Test
  void whatTheSdkDoesNotKnowIsKeptAsTextOrLeftOut() {
    SessionObservation seen =
        onlySight(
            """
            {"Id":"a","CreatedOn":1795680000.5,"Status":"HIBERNATING","WorkerType":"G.99X",
             "SessionType":"TELEPATHY","Command":{"Name":"glueflow"},"FutureField":{"a":[1]}}
            """);
    assertThat(seen)
        .extracting("status", "workerType", "sessionType", "commandName", "pythonVersion")
        .containsExactly("HIBERNATING", "G.99X", "TELEPATHY", "glueflow", null);
    assertThat(seen.createdOn()).isEqualTo(Instant.ofEpochMilli(1795680000500L));
  }

  @Test
  void nullsInsideListsAndMapsAreLeftOut() {
    SessionObservation seen =
        onlySight(
            """
            {"Id":"a","Connections":{"Connections":["db",null]},
             "DefaultArguments":{"--enable-auto-scaling":null,"--x":null}}
            """);
    assertThat(seen.connections()).isEqualTo(List.of("db"));
    assertThat(seen.defaultArguments()).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e15", "-1e15"})
  void aTimeThatNoTableCanHoldIsNoTime(String seconds) {
    SessionObservation seen =
        onlySight("{\"Id\":\"a\",\"CreatedOn\":%s,\"CompletedOn\":%s}".formatted(seconds, seconds));
    assertThat(seen.createdOn()).isNull();
    assertThat(seen.completedOn()).isNull();
  }

  @Test
  void theDateOfAnAnswerIsReadAsHttpWritesIt() {
    assertThat(AnswerDate.of(answer("Sun, 22 Nov 2026 03:00:00 GMT")))
        .contains(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yesterday", "2026-11-22T03:00:00Z", "Mon, 22 Nov 2026 03:00:00 GMT"})
  void aDateThatIsMissingOrWrongIsNoDate(String date) {
    assertThat(AnswerDate.of(answer(date))).isEmpty();
  }

  private static SdkHttpResponse answer(String date) {
    SdkHttpResponse.Builder answer = SdkHttpResponse.builder().statusCode(200);
    return (date == null ? answer : answer.putHeader("Date", date)).build();
  }

  private static SessionObservation onlySight(String session) {
    try (CannedGlue glue = new CannedGlue(200, "{\"Sessions\":[" + session + "]}")) {
      Listings listings = Listings.at(glue.endpoint());
      listings.list();
      assertThat(listings.sessions()).hasSize(1);
      return listings.sessions().get(0);
    }
  }
}
