package io.dpuledger.artefact;

import io.dpuledger.model.advice.SessionSetup;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One number of a usage profile, and its effect on sessions.
 *
 * @param key its key in the profile
 * @param defaultValue the default; no more than AWS's own, so that it makes nothing longer or
 *     larger
 * @param ofSession the value that a session had, whoever set it; null if AWS returned none
 * @param looksUnset whether a session has AWS's default
 */
record NumberSetting(
    String key,
    int defaultValue,
    int min,
    int max,
    Function<SessionSetup, @Nullable Integer> ofSession,
    Predicate<SessionSetup> looksUnset) {

  /** Whether a session with an explicit value would not have started. */
  boolean refuses(SessionSetup setup) {
    Integer own = ofSession.apply(setup);
    return own != null && (own < min || own > max);
  }

  /** Whether the default cannot have changed it: AWS's own default is not lower. */
  boolean keeps(SessionSetup setup) {
    Integer own = ofSession.apply(setup);
    return own != null && own <= defaultValue;
  }
}
