package io.dpuledger.model.advice;

/** Why the replay of a session promises nothing for fewer workers. */
public enum ReplayRefusal {
  SPILLED(Says.TOO_SMALL, "spilled to disk"),
  CACHED_DATA(Says.TOO_SMALL, "cached data that may not fit"),
  TOO_LITTLE_MEMORY(Says.TOO_SMALL, "held more memory than that has with room to spare"),
  JOBS_OUTSIDE_STATEMENTS(Says.NOTHING, "jobs outside of statements"),
  STREAMING(Says.NOTHING, "a stream"),
  LOG_INCOMPLETE(Says.NOTHING, "an incomplete log"),
  SEVERAL_LOGS(Says.NOTHING, "several logs"),
  TOO_LARGE(Says.NOTHING, "too many tasks"),
  FAILED(Says.NOTHING, "a failed job or stage"),
  EXECUTORS_UNCLEAR(Says.NOTHING, "unclear executors"),
  WORKERS_UNCLEAR(Says.NOTHING, "more executors than workers"),
  MEMORY_UNKNOWN(Says.NOTHING, "unknown memory"),
  OFF(Says.NOTHING, "a replay that was off"),
  NOT_REPLAYED(Says.NOTHING, "no replay on so few"),
  TOO_FEW_TASKS(Says.LITTLE_WORK, "too few tasks"),
  ONE_EXECUTOR(Says.LITTLE_WORK, "one executor");

  private final Says says;
  private final String words;

  ReplayRefusal(Says says, String words) {
    this.says = says;
    this.words = words;
  }

  private enum Says {
    TOO_SMALL,
    LITTLE_WORK,
    NOTHING
  }

  /** Whether fewer workers may be too few for the session. */
  public boolean isAgainst() {
    return says == Says.TOO_SMALL;
  }

  /** Whether the session did too little for fewer workers to matter much. */
  public boolean isOfLittleWork() {
    return says == Says.LITTLE_WORK;
  }

  /** What the session did, or what its logs have. */
  public String words() {
    return words;
  }
}
