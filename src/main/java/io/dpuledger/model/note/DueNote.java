package io.dpuledger.model.note;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import java.time.Instant;
import java.util.Comparator;

/**
 * A live session whose owner gets a note.
 *
 * @param seen as it is stored, which may be without its owner's name
 */
public record DueNote(
    SessionObservation seen,
    Instant createdOn,
    NoteReason reason,
    SessionActivity activity,
    Exposure exposure) {
  /** An order that does not depend on which target answers first. */
  public static final Comparator<DueNote> OLDEST_FIRST =
      Comparator.comparing(DueNote::createdOn)
          .thenComparing(note -> note.seen().target())
          .thenComparing(note -> String.valueOf(note.seen().sessionId()));

  /** The same for the session as AWS knows it. */
  public DueNote of(SessionObservation named) {
    return new DueNote(named, createdOn, reason, activity, exposure);
  }
}
