package io.dpuledger.app.deliver;

import io.dpuledger.app.run.Run;
import io.dpuledger.collect.DetailException;
import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.facts.session.Attribution;
import io.dpuledger.model.SessionObservation;
import java.util.Optional;

/**
 * Finds the owner of a session and where to write to. Names stay in memory: neither logs nor tables
 * get them from here.
 */
final class OwnerLookup {
  private final Run run;
  private final SessionSource sessions;
  private final OwnerNotesConfig config;

  OwnerLookup(Run run, SessionSource sessions, OwnerNotesConfig config) {
    this.run = run;
    this.sessions = sessions;
    this.config = config;
  }

  /** Who gets a note, or why nobody does. */
  sealed interface Found {}

  /**
   * An owner who gets it.
   *
   * @param session as AWS knows it
   */
  record Reader(SessionObservation session, String address) implements Found {}

  /** Why nobody gets it. */
  enum Nobody implements Found {
    SESSION_IS_GONE,
    HAS_NO_ADDRESS,
    OPTED_OUT
  }

  Found of(SessionObservation seen) {
    Optional<SessionDetails> details = sessions.details(seen.target());
    if (details.isEmpty()) {
      return Nobody.HAS_NO_ADDRESS;
    }
    try {
      return details
          .orElseThrow()
          .named(seen, run.config().collect().tags())
          .map(this::ofNamed)
          .orElse(Nobody.SESSION_IS_GONE);
    } catch (DetailException unreadable) {
      // By its other signs it could seem to be somebody else's.
      return Nobody.HAS_NO_ADDRESS;
    }
  }

  private Found ofNamed(SessionObservation session) {
    String owner = Attribution.person(run.config().attribution(), session);
    if (owner == null) {
      return Nobody.HAS_NO_ADDRESS;
    }
    Optional<String> address = config.addresses().of(owner);
    if (config.optOuts().include(owner) || address.filter(config.optOuts()::include).isPresent()) {
      return Nobody.OPTED_OUT;
    }
    return address.<Found>map(to -> new Reader(session, to)).orElse(Nobody.HAS_NO_ADDRESS);
  }
}
