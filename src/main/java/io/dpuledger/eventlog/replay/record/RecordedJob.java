package io.dpuledger.eventlog.replay.record;

/** A job as it was recorded, in milliseconds since the origin of the recording. */
public final class RecordedJob {
  private final int id;
  private final int submitted;
  private final int[] listed;
  private int ended;
  private int[] stages = {};

  RecordedJob(int id, int submitted, int[] listed) {
    this.id = id;
    this.submitted = submitted;
    this.listed = listed.clone();
  }

  /** The id, in the order in which jobs were submitted. */
  public int id() {
    return id;
  }

  /** When it was submitted. */
  public int submitted() {
    return submitted;
  }

  /** The ids of all stages that it was submitted with; many of them may never run. */
  int[] listed() {
    return listed;
  }

  /** Ends the job, which keeps only its stages that ran, as positions. */
  RecordedJob endedAt(int at, int[] ran) {
    RecordedJob job = new RecordedJob(id, submitted, new int[0]);
    // A job takes at least a millisecond, so that the order of jobs is strict.
    job.ended = Math.max(at, submitted + 1);
    job.stages = ran;
    return job;
  }

  /** When it ended; later than it was submitted. */
  public int ended() {
    return ended;
  }

  /** Positions of its stages that ran. */
  public int[] stages() {
    return stages;
  }
}
