package io.dpuledger.model.note;

/** Why the owner of a live session gets a note. */
public enum NoteReason {
  /** No statement ran for longer than the limit. */
  IDLE,
  /** It has cost more than the limit. */
  COST
}
