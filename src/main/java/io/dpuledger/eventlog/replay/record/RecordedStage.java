package io.dpuledger.eventlog.replay.record;

/**
 * A stage that ran, as it was recorded, in milliseconds since the origin of the recording. Its
 * parents are ids, since they may have been skipped.
 */
public final class RecordedStage {
  private final int id;
  private final int[] parents;
  private final int submitted;
  private final int completed;

  RecordedStage(int id, int[] parents, int submitted, int completed) {
    this.id = id;
    this.parents = parents.clone();
    this.submitted = submitted;
    this.completed = Math.max(submitted, completed);
  }

  /** The id. */
  public int id() {
    return id;
  }

  /** The ids of the stages that had to end before it. */
  public int[] parents() {
    return parents;
  }

  /** When it could start. */
  public int submitted() {
    return submitted;
  }

  /** When it ended; not before it was submitted. */
  public int completed() {
    return completed;
  }
}
