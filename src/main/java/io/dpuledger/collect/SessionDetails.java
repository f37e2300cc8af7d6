package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import java.util.Map;
import java.util.Optional;

/** What only a call for each session tells. */
public interface SessionDetails {

  /** When statements ran; nothing if the session ended meanwhile or cannot list any. */
  Optional<StatementListing> statements(SessionObservation session) throws DetailException;

  /** The tags; nothing if the session is gone. */
  Optional<Map<String, String>> tags(SessionObservation session) throws DetailException;
}
