package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of a group in which Spark jobs ran while no statement did, as those of streams and
 * threads. An idle timeout does not wait for them.
 *
 * @param known sessions of which both jobs and statements are known
 */
public record JobsOutside(long sessions, long known) {
  /** From so many on, no timeout is recommended: with up to twenty that are known, from one on. */
  private static final long ONE_IN = 20;

  public static JobsOutside of(SessionProfile profile) {
    List<SessionSetup> setups = profile.setups();
    return new JobsOutside(
        SessionProfile.count(setups, setup -> setup.logged().jobsOutside()),
        SessionProfile.count(setups, setup -> setup.logged().jobsKnown()));
  }

  /** Why no idle timeout is recommended; nothing if that does not matter. */
  public Optional<String> againstTimeout() {
    return sessions == 0 || sessions * ONE_IN < known
        ? Optional.empty()
        : Optional.of(
            "Spark jobs ran outside of statements in %d of %d sessions with logs; an idle timeout would end them"
                .formatted(sessions, known));
  }
}
