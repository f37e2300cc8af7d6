package io.dpuledger.report.delivery.note;

import static io.dpuledger.model.note.NotedSession.SEEN;
import static io.dpuledger.model.note.NotedSession.costing;
import static io.dpuledger.model.note.NotedSession.idle;
import static io.dpuledger.model.note.NotedSession.ready;
import static io.dpuledger.model.note.NotedSession.withoutPrice;
import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.note.DueNote;
import io.dpuledger.model.note.NoteReason;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.LetterText;
import io.dpuledger.report.delivery.slack.SlackText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an owner reads. */
class NoteWriterTest {
  private static final NoteWriter WRITER =
      new NoteWriter(ZoneId.of("UTC"), "finops@example.com", Duration.ofMinutes(45));

  @Test
  void aNoteSaysWhichSessionSinceWhenWhatItCostsUntilWhenAndHowToStopIt() {
    Letter note = WRITER.of(idle(ready("ana.lima-7")), false);

    assertThat(note.subject())
        .isEqualTo(
            "Your AWS Glue session ana.lima-7 has run no statement since 5 Oct 2026 09:30 UTC");
    assertThat(LetterText.of(note))
        .isEqualTo(
            """
            Your AWS Glue session ana.lima-7 in account 012345678901, us-east-1, has run no statement since 5 Oct 2026 09:30 UTC.
            It costs $4.40 an hour and has cost $13.20 so far, at list price. If nobody uses it, it is expected to end by itself on 5 Oct 2026 12:45 UTC, and costs $3.30 more until then.
            If you no longer need it, stop it. In its notebook: %stop_session
            Or in a terminal: aws glue stop-session --id ana.lima-7 --region us-east-1
            To let sessions end by themselves sooner, begin a notebook with: %idle_timeout 45

            As read from AWS on 5 Oct 2026 12:00 UTC. A session has at most one such note a day, and only its owner gets it. For no more notes, ask finops@example.com.
            """);
  }

  @Test
  void timesAreThoseOfTheZone() {
    NoteWriter berlin = new NoteWriter(ZoneId.of("Europe/Berlin"), "x", Duration.ofHours(1));

    assertThat(berlin.of(idle(ready("s")), false).subject()).endsWith("5 Oct 2026 11:30 CEST");
  }

  @Test
  void aSessionThatNeverWorkedWasOpenedThen() {
    DueNote never =
        new DueNote(
            ready("s"), CREATED, NoteReason.IDLE, SessionActivity.idleSince(CREATED), costing("1"));

    assertThat(WRITER.of(never, false).sentences().get(0))
        .endsWith("has run no statement since it was opened on 5 Oct 2026 09:00 UTC.");
  }

  @Test
  void aBusySessionThatCostsALotSaysSo() {
    DueNote busy =
        new DueNote(
            ready("s"),
            CREATED,
            NoteReason.COST,
            SessionActivity.busySince(CREATED.plusSeconds(60)),
            costing("591.36"));

    Letter note = WRITER.of(busy, false);

    assertThat(note.subject()).isEqualTo("Your AWS Glue session s has cost $591 so far");
    assertThat(note.sentences().get(0))
        .isEqualTo(
            "Your AWS Glue session s in account 012345678901, us-east-1, open since 5 Oct 2026"
                + " 09:00 UTC, has cost $591 so far; a statement has run since 5 Oct 2026 09:01 UTC.");
    assertThat(note.sentences().get(1))
        .startsWith("It costs $4.40 an hour, at list price. It is expected")
        .contains("at the latest on 5 Oct 2026 12:45 UTC");
  }

  @Test
  void whatIsNotKnownIsSaidToBe() {
    Letter note =
        WRITER.of(
            new DueNote(
                ready("s"),
                CREATED,
                NoteReason.IDLE,
                SessionActivity.idleSince(CREATED),
                withoutPrice()),
            false);

    assertThat(note.sentences().get(1))
        .isEqualTo(
            "What it costs is not known. If nobody uses it, it is expected to end by itself on"
                + " 5 Oct 2026 12:45 UTC.");
    DueNote unread =
        new DueNote(ready("s"), CREATED, NoteReason.COST, SessionActivity.UNKNOWN, costing("200"));
    assertThat(WRITER.of(unread, false).sentences().get(0))
        .endsWith("; whether it is in use is not known.");
  }

  @Test
  void aSessionThatScalesCostsAtMostThatMuch() {
    Letter note = WRITER.of(idle(observed("s").autoScaling().live(SEEN).observation()), false);

    assertThat(note.sentences().get(1)).contains("costs at most $4.40 an hour");
  }

  @Test
  void anEndThatIsOverdueIsNotPredicted() {
    Exposure known = costing("9");
    Exposure overdue =
        new Exposure(
            known.capacity(),
            Duration.ZERO,
            known.costSoFar(),
            known.costPerHour(),
            known.costFromNow(),
            known.currency());
    DueNote note =
        new DueNote(
            ready("s"), CREATED, NoteReason.IDLE, SessionActivity.idleSince(CREATED), overdue);

    assertThat(WRITER.of(note, false).sentences().get(1))
        .endsWith("It should have ended by itself by now.");
  }

  @Test
  void onlyAGlueNotebookHasMagics() {
    assertThat(LetterText.of(WRITER.of(idle(ready("dbt-glue__role__1")), false)))
        .contains("stop it. In a terminal: aws glue stop-session --id dbt-glue__role__1")
        .doesNotContain("%");
  }

  @Test
  void simulatedSessionsAreSaidToBe() {
    assertThat(LetterText.of(WRITER.of(idle(ready("s")), true))).startsWith("SIMULATED DATA.");
  }

  @Test
  void aHostileIdIsInert() {
    for (String id :
        List.of(
            "x\r\nBcc: all@example.com",
            "<!channel> <script>alert(1)</script>",
            "\u202Egpj.exe",
            "'; rm -rf ~ #",
            "y".repeat(5000))) {
      Letter note = WRITER.of(idle(observed(id).live(SEEN).observation()), false);

      assertThat(note.subject()).hasSizeLessThan(160).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
      assertThat(note.sentences())
          .allMatch(sentence -> sentence.length() <= 800)
          .noneMatch(sentence -> sentence.matches("(?s).*[\\p{Cntrl}\\p{Cf}].*"));
      assertThat(SlackText.of(note)).doesNotContain("<", ">");
    }
  }

  @Test
  void anIdThatCannotBeTypedIsStoppedInTheConsole() {
    assertThat(LetterText.of(WRITER.of(idle(ready("a\u202Eb")), false)))
        .contains("stop it in the AWS Glue console")
        .doesNotContain("aws glue stop-session");
  }

  @Test
  void aShortTimeoutNeedsNoAdvice() {
    Letter note =
        WRITER.of(
            idle(
                observed("s")
                    .with(SessionObservationTable.IDLE_TIMEOUT_MINUTES, 45)
                    .with(SessionObservationTable.DEFAULT_ARGUMENTS, Map.of())
                    .live(SEEN)
                    .observation()),
            false);

    assertThat(LetterText.of(note)).doesNotContain("%idle_timeout");
  }
}
