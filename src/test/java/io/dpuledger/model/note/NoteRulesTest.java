package io.dpuledger.model.note;

import static io.dpuledger.model.note.NotedSession.SEEN;
import static io.dpuledger.model.note.NotedSession.costing;
import static io.dpuledger.model.note.NotedSession.ready;
import static io.dpuledger.model.note.NotedSession.withoutPrice;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.observation.SessionObservationTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a note: one session, its polls and its cost in, a reason or none out. */
class NoteRulesTest {
  private static final NoteRules RULES =
      new NoteRules(Duration.ofMinutes(60), new LivePolicy(new BigDecimal("100")));

  @Test
  void twoPollsInARowMustFindItIdleForLongerThanTheLimit() {
    Instant end = minutesBefore(120);

    assertThat(reason(idle(0, end), idle(30, end))).contains(NoteReason.IDLE);
    assertThat(reason(idle(0, end), idle(60, end))).as("exactly the limit").isEmpty();
    assertThat(reason(idle(0, end), null)).as("one poll").isEmpty();
  }

  @Property
  void nothingElseIsIdle(
      @ForAll @IntRange(min = 0, max = 179) int nowSince,
      @ForAll @IntRange(min = 1, max = 179) int beforeAt,
      @ForAll @IntRange(min = 0, max = 179) int beforeSince) {
    boolean isDue =
        nowSince > 60
            && beforeSince - beforeAt > 60
            // What was listed the time before cannot be gone.
            && nowSince <= beforeSince;

    assertThat(reason(idle(0, minutesBefore(nowSince)), idle(beforeAt, minutesBefore(beforeSince))))
        .isEqualTo(isDue ? Optional.of(NoteReason.IDLE) : Optional.empty());
  }

  @Test
  void aSessionThatNeverWorkedIsIdleFromItsStart() {
    assertThat(reason(idle(0, CREATED), idle(60, CREATED))).contains(NoteReason.IDLE);
  }

  @Test
  void workBetweenThePollsDoesNotCountIfItIsLongOver() {
    assertThat(reason(idle(0, minutesBefore(61)), idle(80, minutesBefore(160))))
        .contains(NoteReason.IDLE);
  }

  @Test
  void aBusySessionIsNotIdle() {
    Poll idle = idle(30, minutesBefore(120));
    Poll busy = new Poll(SEEN, SessionActivity.busySince(minutesBefore(5)));

    assertThat(reason(busy, idle)).isEmpty();
    assertThat(reason(idle(0, minutesBefore(120)), new Poll(minutesBefore(30), busy.activity())))
        .isEmpty();
    assertThat(reason("BUSY", idle(0, minutesBefore(120)), idle)).as("by its status").isEmpty();
  }

  @Test
  void idlenessIsNotInferred() {
    Poll idle = idle(30, minutesBefore(120));

    assertThat(reason(null, idle)).as("not read this time").isEmpty();
    assertThat(reason(new Poll(SEEN, SessionActivity.UNKNOWN), idle)).as("no end known").isEmpty();
    assertThat(reason(idle(30, minutesBefore(120)), idle)).as("the same poll").isEmpty();
    assertThat(Poll.of(null, SessionActivity.idleSince(CREATED))).isNull();
  }

  @Test
  void itsCostIsAReasonWhateverItDoes() {
    SessionObservation seen = ready("s");

    assertThat(RULES.reason(seen, null, null, costing("100.01"))).contains(NoteReason.COST);
    assertThat(RULES.reason(seen, null, null, costing("100.00"))).isEmpty();
    assertThat(RULES.reason(seen, null, null, withoutPrice())).isEmpty();
    assertThat(RULES.reason(with("BUSY"), null, null, costing("100.01"))).contains(NoteReason.COST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PROVISIONING", "STOPPING", "STOPPED", "TIMEOUT", "FAILED", "HIBERNATING"})
  void onlyOpenSessionsConcernAnybody(String status) {
    assertThat(reason(status, idle(0, minutesBefore(120)), idle(30, minutesBefore(120)))).isEmpty();
    assertThat(RULES.reason(with(status), null, null, costing("1000"))).isEmpty();
  }

  @Test
  void aDataPreviewIsNobodysIdleTime() {
    SessionObservation preview = ready("glue-studio-datapreview-1");

    assertThat(
            RULES.reason(
                preview,
                idle(0, minutesBefore(120)),
                idle(30, minutesBefore(120)),
                costing("1000")))
        .isEmpty();
  }

  private static Optional<NoteReason> reason(Poll now, Poll before) {
    return reason("READY", now, before);
  }

  private static Optional<NoteReason> reason(String status, Poll now, Poll before) {
    return RULES.reason(with(status), now, before, costing("1"));
  }

  private static SessionObservation with(String status) {
    return observed("s").live(SEEN).with(SessionObservationTable.STATUS, status).observation();
  }

  private static Poll idle(int minutesAgo, Instant since) {
    return new Poll(minutesBefore(minutesAgo), SessionActivity.idleSince(since));
  }

  private static Instant minutesBefore(int minutes) {
    return SEEN.minus(Duration.ofMinutes(minutes));
  }
}
