package io.dpuledger.artefact;

import io.dpuledger.model.advice.SessionSetup;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One number of a usage profile, and what it would have meant to sessions.
 *
 * @param key its name in the profile
 * @param defaultValue for whom gives none; no more than AWS's own, so that it makes nothing longer
 *     or larger
 * @param ofSession the value that a session had, whoever gave it; null where AWS gave none
 * @param looksUnset whether a session has what AWS gives whom asks for nothing
 */
record NumberSetting(
    String key,
    int defaultValue,
    int min,
    int max,
    Function<SessionSetup, @Nullable Integer> ofSession,
    Predicate<SessionSetup> looksUnset) {

  /** Whether a session that was given its own value would not have started. */
  boolean refuses(SessionSetup setup) {
    Integer own = ofSession.apply(setup);
    return own != null && (own < min || own > max);
  }

  /**
   * Whether the default cannot have changed it: had it been given none, it would have AWS's own
   * value, which is higher or the same.
   */
  boolean keeps(SessionSetup setup) {
    Integer own = ofSession.apply(setup);
    return own != null && own <= defaultValue;
  }
}
