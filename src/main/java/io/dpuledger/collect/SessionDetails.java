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
}
