package io.dpuledger.eventlog.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.file.TextHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionJoinTest {
  private static final long T = 1_700_000_000_000L;
  private static final long MINUTE = 60_000;

  private final List<SessionSpan> sessions = new ArrayList<>();
  private final List<LogSpan> logs = new ArrayList<>();

  private static SessionKey key(String id, long created) {
    return new SessionKey("012345678901", "us-east-1", id, created * 1000);
  }

  /** A session of five workers that starts within a minute. */
  private void session(String id, long created, @Nullable Long ended) {
    session(id, created, ended, null, null);
  }

  private void session(
      String id,
      long created,
      @Nullable Long ended,
      @Nullable String project,
      @Nullable String path) {
    sessions.add(
        new SessionSpan(
            key(id, created),
            ended == null ? null : Long.valueOf(created + MINUTE),
            ended,
            5,
            project,
            path));
  }

  private void log(String log, Claims claims, long start, long last, String... folders) {
    log(log, claims, start, last, 4, folders);
  }

  private void log(
      String log, Claims claims, long start, long last, int executors, String... folders) {
    logs.add(
        new LogSpan(
            log,
            "s3a://bucket/logs/" + String.join("/", folders) + "/" + log,
            List.of(folders).stream().map(TextHash::of).toList(),
            claims,
            start,
            last,
            executors));
  }

  private static Claims property(String id) {
    return new Claims(TextHash.of(id), null, null, false);
  }

  private static Claims command(String id) {
    return new Claims(null, TextHash.of(id), null, false);
  }

  private static Claims project(String id) {
    return new Claims(null, null, TextHash.of(id), false);
  }

  private Join join(String log) {
    Map<String, Join> joins = new SessionJoin(sessions).join(logs, List.of());
    return Objects.requireNonNull(joins.get(log));
  }

  private void assertJoined(String log, String id, JoinedBy by) {
    Join join = join(log);
    assertThat(join.by()).isEqualTo(by);
    assertThat(Objects.requireNonNull(join.session()).key().sessionId()).isEqualTo(id);
    assertThat(join.unjoined()).isNull();
  }

  private void assertUnjoined(String log, Unjoined reason) {
    assertThat(join(log)).isEqualTo(Join.none(reason));
  }

  @Test
  void anIdInAPropertyTheCommandOrThePathIsCertain() {
    session("one", T, T + 60 * MINUTE);
    session("two", T, T + 60 * MINUTE);
    log("a", property("one"), T + MINUTE, T + 10 * MINUTE);
    log("b", command("two"), T + MINUTE, T + 10 * MINUTE);
    log("c", Claims.NONE, T + 20 * MINUTE, T + 30 * MINUTE, "x", "two");
    assertJoined("a", "one", JoinedBy.PROPERTY);
    assertJoined("b", "two", JoinedBy.COMMAND);
    assertJoined("c", "two", JoinedBy.PATH);
    assertThat(JoinedBy.PATH.certainty()).isEqualTo(JoinedBy.Certainty.CERTAIN);
  }

  @Test
  void anIdThatWasUsedAgainMeansTheSessionOfThatTime() {
    session("one", T, T + 60 * MINUTE);
    session("one", T + 120 * MINUTE, T + 180 * MINUTE);
    log("a", property("one"), T + 121 * MINUTE, T + 130 * MINUTE);
    assertThat(Objects.requireNonNull(join("a").session()).createdAt()).isEqualTo(T + 120 * MINUTE);
  }

  @Test
  void whatIsNamedButDoesNotFitIsNotGuessed() {
    session("one", T, T + 60 * MINUTE);
    session("two", T, T + 60 * MINUTE);
    log("unknown", property("three"), T + MINUTE, T + 2 * MINUTE);
    log("clock", property("one"), T + 600 * MINUTE, T + 601 * MINUTE);
    log("both", new Claims(TextHash.of("one"), TextHash.of("two"), null, false), T, T);
    log("folders", Claims.NONE, T + MINUTE, T + 2 * MINUTE, "one", "two");
    assertUnjoined("unknown", Unjoined.UNKNOWN_SESSION);
    assertUnjoined("clock", Unjoined.OTHER_TIME);
    assertUnjoined("both", Unjoined.CONFLICT);
    assertUnjoined("folders", Unjoined.CONFLICT);
  }

  @Test
  void byTimeOnlyASingleSessionIsJoined() {
    session("one", T, T + 60 * MINUTE);
    log("a", Claims.NONE, T + MINUTE, T + 50 * MINUTE);
    assertJoined("a", "one", JoinedBy.TIME);
    session("two", T + MINUTE, T + 60 * MINUTE);
    assertUnjoined("a", Unjoined.AMBIGUOUS);
  }

  @Test
  void byTimeAnApplicationStartsWithItsSessionEndsBeforeItAndHasItsWorkers() {
    session("one", T, T + 60 * MINUTE);
    log("late", Claims.NONE, T + 20 * MINUTE, T + 30 * MINUTE);
    log("long", Claims.NONE, T + MINUTE, T + 90 * MINUTE);
    log("large", Claims.NONE, T + MINUTE, T + 30 * MINUTE, 5);
    log("early", Claims.NONE, T - 10 * MINUTE, T + 30 * MINUTE);
    for (String log : List.of("late", "long", "large", "early")) {
      assertUnjoined(log, Unjoined.NO_SESSION);
    }
  }

  @Test
  void twoLogsThatOverlapAreNotBothOfASession() {
    session("one", T, T + 60 * MINUTE);
    log("a", Claims.NONE, T + MINUTE, T + 30 * MINUTE);
    log("b", Claims.NONE, T + MINUTE, T + 40 * MINUTE);
    assertUnjoined("a", Unjoined.AMBIGUOUS);
    assertUnjoined("b", Unjoined.AMBIGUOUS);
  }

  @Test
  void aSessionWhoseLogIsKnownIsNoCandidate() {
    session("one", T, T + 60 * MINUTE);
    log("a", Claims.NONE, T + MINUTE, T + 30 * MINUTE);
    Application known = new Application("b", key("one", T), T + MINUTE, T + 40 * MINUTE);
    assertThat(new SessionJoin(sessions).join(logs, List.of(known)))
        .containsExactly(Map.entry("a", Join.none(Unjoined.AMBIGUOUS)));
  }

  @Test
  void twoLogsThatNameTheSameSessionAreBothOfIt() {
    session("one", T, null);
    log("a", property("one"), T + MINUTE, T + 30 * MINUTE);
    log("b", property("one"), T + 20 * MINUTE, T + 40 * MINUTE);
    assertJoined("a", "one", JoinedBy.PROPERTY);
    assertJoined("b", "one", JoinedBy.PROPERTY);
  }

  @Test
  void aProjectAndThePlaceOfLogsNarrow() {
    session("one", T, T + 60 * MINUTE, "p1", "s3://bucket/logs/p1/");
    session("two", T, T + 60 * MINUTE, "p2", "s3://bucket/logs/p2");
    log("a", project("p1"), T + MINUTE, T + 30 * MINUTE, "p1");
    log("b", Claims.NONE, T + MINUTE, T + 30 * MINUTE, "p2");
    log("c", project("p3"), T + MINUTE, T + 30 * MINUTE, "p1");
    assertJoined("a", "one", JoinedBy.LOGS_PATH);
    assertJoined("b", "two", JoinedBy.LOGS_PATH);
    assertUnjoined("c", Unjoined.NO_SESSION);
  }

  @Test
  void aPlaceThatBeginsAlikeIsAnother() {
    session("one", T, T + 60 * MINUTE, null, "s3://bucket/logs/p");
    log("a", Claims.NONE, T + MINUTE, T + 30 * MINUTE, "p1");
    assertUnjoined("a", Unjoined.NO_SESSION);
  }

  @Test
  void theLogOfAJobRunIsOfNoSession() {
    session("one", T, T + 60 * MINUTE);
    log("a", new Claims(null, null, null, true), T + MINUTE, T + 30 * MINUTE);
    assertUnjoined("a", Unjoined.JOB_RUN);
  }
}
