package io.dpuledger.report.delivery.note;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.note.DueNote;
import io.dpuledger.model.note.NoteReason;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Letters;
import io.dpuledger.report.delivery.Line;
import io.dpuledger.report.words.LiveSentence;
import io.dpuledger.report.words.MoneyText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes notes to the owners of live sessions: which session, since when, what it costs, until
 * when, and how to stop it.
 */
public final class NoteWriter {
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_LINE = 800;

  private final DateTimeFormatter time;
  private final String contact;
  private final Duration idleLimit;

  /**
   * @param zone of the times in notes
   * @param contact whom owners ask for no more notes
   */
  public NoteWriter(ZoneId zone, String contact, Duration idleLimit) {
    this.time = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm z", Locale.ENGLISH).withZone(zone);
    this.contact = contact;
    this.idleLimit = idleLimit;
  }

  /**
   * A note.
   *
   * @param note with the session as AWS knows it
   */
  public Letter of(DueNote note, boolean isSimulated) {
    String id = String.valueOf(note.seen().sessionId());
    List<String> sentences = new ArrayList<>();
    sentences.add(what(note, id));
    sentences.add(cost(note) + " " + end(note));
    sentences.addAll(StopAdvice.of(note.seen(), id, idleLimit));
    return new Letter(
        Line.cut(subject(note, id), LONGEST_SUBJECT),
        isSimulated ? Letters.SIMULATED : "",
        sentences.stream().map(sentence -> Line.cut(sentence, LONGEST_LINE)).toList(),
        List.of(),
        List.of(),
        0,
        List.of(),
        null,
        Line.cut(
            "As read from AWS on "
                + time.format(note.seen().observedAt())
                + ". A session has at most one such note a day, and only its owner gets it. For no more"
                + " notes, ask "
                + contact
                + ".",
            LONGEST_LINE));
  }

  private String subject(DueNote note, String id) {
    String session = "Your AWS Glue session " + LiveSentence.shortened(id);
    return note.reason() == NoteReason.IDLE
        ? session + " has run no statement since " + time.format(idleSince(note))
        : session + " has cost " + soFar(note) + " so far";
  }

  private String what(DueNote note, String id) {
    String session =
        "Your AWS Glue session %s in account %s, %s, "
            .formatted(id, note.seen().target().accountId(), note.seen().target().region());
    if (note.reason() == NoteReason.COST) {
      return "%sopen since %s, has cost %s so far; %s."
          .formatted(session, time.format(note.createdOn()), soFar(note), does(note.activity()));
    }
    Instant since = idleSince(note);
    return session
        + "has run no statement since "
        + (since.equals(note.createdOn()) ? "it was opened on " : "")
        + time.format(since)
        + ".";
  }

  private static Instant idleSince(DueNote note) {
    return Objects.requireNonNull(note.activity().idleSince());
  }

  private String does(SessionActivity activity) {
    Instant since = activity.since();
    return switch (activity.state()) {
      case BUSY ->
          since == null
              ? "a statement runs or may run"
              : "a statement has run since " + time.format(since);
      case IDLE -> "no statement has run since " + time.format(Objects.requireNonNull(since));
      case UNKNOWN -> "whether it is in use is not known";
    };
  }

  private static String soFar(DueNote note) {
    return money(note, note.exposure().costSoFar());
  }

  private static String cost(DueNote note) {
    Exposure exposure = note.exposure();
    if (exposure.costPerHour() == null) {
      return "What it costs is not known.";
    }
    // A note about its cost has said already what it has cost.
    return "It costs "
        + money(note, exposure.costPerHour())
        + " an hour"
        + (note.reason() == NoteReason.COST ? "" : " and has cost " + soFar(note) + " so far")
        + ", at list price.";
  }

  /** Auto scaling may use less than the most that the session can have. */
  private static String money(DueNote note, @Nullable BigDecimal amount) {
    boolean isAtMost =
        "true".equalsIgnoreCase(note.seen().defaultArguments().get("--enable-auto-scaling"));
    return (isAtMost ? "at most " : "")
        + MoneyText.rounded(
            Objects.requireNonNull(note.exposure().currency()), Objects.requireNonNull(amount));
  }

  private String end(DueNote note) {
    Exposure exposure = note.exposure();
    if (exposure.left().isZero()) {
      return "It should have ended by itself by now.";
    }
    String when = time.format(note.seen().observedAt().plus(exposure.left()));
    String more =
        exposure.costFromNow() == null
            ? "."
            : ", and costs " + money(note, exposure.costFromNow()) + " more until then.";
    return (note.activity().isBusy()
            ? "It is expected to end by itself at the latest on "
            : "If nobody uses it, it is expected to end by itself on ")
        + when
        + more;
  }
}
