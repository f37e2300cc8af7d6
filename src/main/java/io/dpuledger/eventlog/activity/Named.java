package io.dpuledger.eventlog.activity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose log it is, as its properties say. Never stored: an id may be a person's name.
 *
 * @param sessionInProperty the session in spark.dpuledger.session
 * @param sessionInCommand the session in the command of the driver
 * @param project the project in spark.glue.JOB_NAME
 * @param isOfJob whether a Glue job run wrote it
 */
public record Named(
    @Nullable String sessionInProperty,
    @Nullable String sessionInCommand,
    @Nullable String project,
    boolean isOfJob)
    implements Serializable {
  /** A log that does not say. */
  public static final Named NOTHING = new Named(null, null, null, false);
}
