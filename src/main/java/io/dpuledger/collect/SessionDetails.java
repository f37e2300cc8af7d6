package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import java.util.Map;
import java.util.Optional;

/** Details that need a call per session. */
public interface SessionDetails {

  /** When statements ran; empty if the session ended meanwhile or cannot list any. */
  Optional<StatementListing> statements(SessionObservation session) throws DetailException;

  /** The tags; empty if the session is gone. */
  Optional<Map<String, String>> tags(SessionObservation session) throws DetailException;

  /**
   * An open session of the last listing as AWS knows it, to write to its owner; empty if it is
   * gone. It may have the names of persons, so it must be neither stored nor logged.
   *
   * @param readsTags whether to read its tags for it
   */
  default Optional<SessionObservation> named(SessionObservation session, boolean readsTags)
      throws DetailException {
    return readsTags ? tags(session).map(session::withTags) : Optional.of(session);
  }
}
