package io.dpuledger.model.note;

/** How a note reaches an owner. */
public enum NoteChannel {
  MAIL,
  /** A direct message of a bot. */
  SLACK
}
