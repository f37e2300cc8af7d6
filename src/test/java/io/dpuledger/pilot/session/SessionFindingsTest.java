package io.dpuledger.pilot.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.pilot.SessionJson;
import io.dpuledger.pilot.text.Pseudonyms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionFindingsTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);

  private final Pseudonyms names = Pseudonyms.ofThisRun();
  private final SessionFindings sessions = new SessionFindings(names);

  @ParameterizedTest
  @CsvSource({
    "1440, 7200, false, 'fixed size: 1 x ExecutionTime x MaxCapacity'",
    "1440, 3600, true, 'auto scaling: 1 x less than ExecutionTime x MaxCapacity'",
    "1440, 9000, false, 'fixed size: 1 x more than ExecutionTime x MaxCapacity'",
    "20, 300, false, 'fixed size: 1 x 60 s x MaxCapacity'",
    "20, 100, false, 'fixed size: 1 x ExecutionTime x MaxCapacity'",
    "1440, null, false, 'fixed size: 1 x no DPUSeconds'",
    "null, 3600, false, 'fixed size: 1 x no ExecutionTime or no MaxCapacity'",
  })
  void dpuSecondsAreComparedWithTheirFormula(
      String executionTime, String dpuSeconds, boolean scaled, String expected) {
    sessions.add(
        SessionJson.of(
            """
            {'Id':'a','Status':'STOPPED','MaxCapacity':5.0,'ExecutionTime':%s,'DPUSeconds':%s,
             'CreatedOn':1789990000.0,'CompletedOn':1789999000.0,
             'DefaultArguments':{'--enable-auto-scaling':'%s'}}
            """
                .formatted(executionTime, dpuSeconds, scaled)));
    assertThat(sessions.metering().dpuSeconds()).hasToString(expected);
  }

  @Test
  void theLifeBeyondTheExecutionTimeIsKeptCoarse() {
    sessions.add(
        SessionJson.of(
            "{'Status':'TIMEOUT','IdleTimeout':60,'ExecutionTime':9000,'CreatedOn':1789990000.25,'CompletedOn':1789999030.5}"));
    assertThat(sessions.metering().unbilled()).hasToString("TIMEOUT: 1 x 10 s to 1 min");
    assertThat(sessions.metering().timeouts()).hasToString("null, null: 1 x 1 h to 6 h");
  }

  @Test
  void aLiveSessionIsNotMetered() {
    sessions.add(SessionJson.of("{'Status':'READY','ExecutionTime':0}"));
    assertThat(sessions.metering().dpuSeconds()).hasToString("none");
    assertThat(sessions.fields().present("READY", "ExecutionTime")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "glue-studio-datapreview-0f3c, {}, DATA_PREVIEW",
    "dbt-glue__Analyst__x, {}, DBT",
    "x-GlueStudioNotebook-y, {}, STUDIO_NOTEBOOK",
    "b7ruw66l094u1c-0f3c1a2b-0f3c-4f3c-8f3c-0f3c1a2b3c4d, {'--conf':'spark.glue.JOB_NAME=Interactive/p/u'}, UNIFIED_STUDIO",
    "b7ruw66l094u1c-0f3c1a2b-0f3c-4f3c-8f3c-0f3c1a2b3c4d, {'--glue_kernel_version':'1.0.5'}, KERNEL",
    "0f3c1a2b-0f3c-4f3c-8f3c-0f3c1a2b3c4d, {}, PLAIN_UUID",
    "mine, {}, OTHER",
  })
  void theToolIsSeenByIdAndArguments(String id, String arguments, SessionKind expected) {
    assertThat(
            SessionKind.of(
                SessionJson.of("{'Id':'%s','DefaultArguments':%s}".formatted(id, arguments))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3 2 1, newest first",
    "1 2 2, oldest first",
    "1, unknown: fewer than two sessions",
    "2 1 3, 'none by creation (1 times the next was older, 1 times newer)'"
  })
  void theOrderIsSeenByCreation(String created, String expected) {
    ListingFindings listing = new ListingFindings();
    for (String time : created.split(" ")) {
      listing.add(page("z" + (9 - Integer.parseInt(time)), time, "null", "t"), 1, NOW);
    }
    assertThat(listing.order()).isEqualTo(expected);
    assertThat(listing.isComplete()).isFalse();
  }

  @Test
  void theOldestEndAndShortPagesAreSeen() {
    ListingFindings listing = new ListingFindings();
    long end = NOW.minus(Duration.ofHours(36)).getEpochSecond();
    listing.add(page("a", "1", "" + end, "t"), 1000, NOW);
    listing.add(page("a", "1", "" + end, ""), 1000, NOW);
    assertThat(listing.oldestEndDays()).isEqualTo(1.5);
    assertThat(listing.isComplete()).isTrue();
    assertThat(listing.json().path("shortPagesWithToken").asInt()).isEqualTo(1);
    assertThat(listing.json().path("listedTwice").asInt()).isEqualTo(1);
    assertThat(listing.json().at("/endedAgo/STOPPED/1 day to 2 days").asInt()).isEqualTo(2);
  }

  private static JsonNode page(String id, String created, String completed, String token) {
    return SessionJson.of(
        "{'Ids':['%s'],'Sessions':[{'Id':'%s','Status':'STOPPED','CreatedOn':%s,'CompletedOn':%s}],'NextToken':'%s'}"
            .formatted(id, id, created, completed, token));
  }

  @Test
  void statementsThatWereDroppedAreSeenByTheirFirstId() {
    StatementFindings statements = new StatementFindings();
    JsonNode live = SessionJson.of("{'Status':'READY','SessionType':'LIVY'}");
    statements.outcome(live, null);
    statements.outcome(SessionJson.of("{'Status':'STOPPED'}"), "IllegalSessionStateException");
    statements.add(
        List.of(
            SessionJson.of(
                "{'Statements':[{'Id':7,'State':'AVAILABLE','StartedOn':1790000000123,'CompletedOn':0},{'Id':9,'State':'RUNNING','StartedOn':1790000000}]}")),
        true);
    assertThat(statements.ids()).hasToString("1 x first is later than 0, with gaps, rising");
    assertThat(statements.counts()).hasToString("1 x 1 to 9");
    assertThat(statements.times().toString())
        .isEqualTo(
            "CompletedOn: 1 x absent, 1 x zero or less; StartedOn: 1 x milliseconds, 1 x seconds");
    assertThat(statements.outcomes().toString())
        .isEqualTo("READY, LIVY: 1 x readable; STOPPED, null: 1 x IllegalSessionStateException");
  }

  @Test
  void theFormOfAnOwnerIsSeen() {
    TagFindings tags = new TagFindings(names);
    JsonNode session = SessionJson.of("{'Status':'READY'}");
    tags.add(session, SessionJson.of("{'Tags':{'owner':'AROAEXAMPLE123456:ana'}}"), null);
    tags.add(session, SessionJson.of("{'Tags':{'owner':'ana@example.com','mine':'x'}}"), null);
    tags.add(session, null, "AccessDeniedException");
    assertThat(tags.forms())
        .hasToString("owner: 1 x mail address, 1 x user id and session name (aws:userid)");
    assertThat(tags.keys().toString()).isEqualTo("2 x owner, 1 x " + names.of("mine"));
    assertThat(tags.outcomes()).hasToString("READY: 2 x readable, 1 x AccessDeniedException");
  }
}
