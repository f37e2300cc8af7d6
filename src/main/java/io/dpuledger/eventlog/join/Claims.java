package io.dpuledger.eventlog.join;

import io.dpuledger.eventlog.activity.Named;
import io.dpuledger.eventlog.file.TextHash;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a log says of whose it is, as hashes of what the lake may store.
 *
 * @param sessionInProperty the session in spark.dpuledger.session
 * @param sessionInCommand the session in the command of the driver
 * @param project the project in spark.glue.JOB_NAME
 * @param isOfJob whether a Glue job run wrote it
 */
public record Claims(
    @Nullable Long sessionInProperty,
    @Nullable Long sessionInCommand,
    @Nullable Long project,
    boolean isOfJob) {
  /** A log that does not say. */
  public static final Claims NONE = of(Named.NOTHING, UnaryOperator.identity());

  /**
   * The claims of a log.
   *
   * @param stored how the lake has ids of sessions
   */
  public static Claims of(Named named, UnaryOperator<String> stored) {
    return new Claims(
        hash(named.sessionInProperty(), stored),
        hash(named.sessionInCommand(), stored),
        hash(named.project(), UnaryOperator.identity()),
        named.isOfJob());
  }

  private static @Nullable Long hash(@Nullable String text, UnaryOperator<String> stored) {
    return text == null ? null : Long.valueOf(TextHash.of(stored.apply(text)));
  }
}
