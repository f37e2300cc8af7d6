package io.dpuledger.app.collect;

import io.dpuledger.config.LedgerConfig;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.note.DueNote;
import io.dpuledger.model.note.NoteRules;
import io.dpuledger.model.note.Poll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds live sessions of a run whose owners get a note. Targets may add concurrently. */
final class DueNotes {
  private final ExposureRules exposures;

  /** Null if no notes are wanted. */
  private final @Nullable NoteRules rules;

  private final List<DueNote> due = new ArrayList<>();

  private DueNotes(ExposureRules exposures, @Nullable NoteRules rules) {
    this.exposures = exposures;
    this.rules = rules;
  }

  static DueNotes of(LedgerConfig config, ExposureRules exposures) {
    OwnerNotesConfig owners = config.delivery().owners();
    return new DueNotes(
        exposures, owners == null ? null : new NoteRules(owners.idleLimit(), config.live()));
  }

  /**
   * Adds a session.
   *
   * @param before what its statements showed the time before; null if they were not read
   */
  void accept(SessionObservation seen, SessionActivity activity, @Nullable Poll before) {
    Instant created = seen.createdOn();
    if (rules == null || created == null || !rules.concern(seen)) {
      return;
    }
    Exposure exposure = exposures.of(seen, created, activity);
    rules
        .reason(seen, Poll.of(seen.statementsReadAt(), activity), before, exposure)
        .ifPresent(reason -> add(new DueNote(seen, created, reason, activity, exposure)));
  }

  private synchronized void add(DueNote note) {
    due.add(note);
  }

  synchronized List<DueNote> all() {
    return due.stream().sorted(DueNote.OLDEST_FIRST).toList();
  }
}
