package io.dpuledger.analysis.idlewaste;

import org.jspecify.annotations.Nullable;

/** By what idle money is told apart; null where nobody knows. */
public record Labels(
    @Nullable String team,
    @Nullable String owner,
    @Nullable String workerType,
    @Nullable String sessionOrigin,
    @Nullable String idleTimeoutClass) {

  /** One way to tell it apart. */
  public enum Dimension {
    TOTAL,
    TEAM,
    OWNER,
    WORKER_TYPE,
    SESSION_ORIGIN,
    IDLE_TIMEOUT_CLASS
  }

  @Nullable String value(Dimension dimension) {
    return switch (dimension) {
      case TOTAL -> null;
      case TEAM -> team;
      case OWNER -> owner;
      case WORKER_TYPE -> workerType;
      case SESSION_ORIGIN -> sessionOrigin;
      case IDLE_TIMEOUT_CLASS -> idleTimeoutClass;
    };
  }
}
