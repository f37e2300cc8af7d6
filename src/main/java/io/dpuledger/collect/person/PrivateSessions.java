package io.dpuledger.collect.person;

import io.dpuledger.collect.DetailException;
import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.StatementListing;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.Persons;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.person.PersonNames;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions without names of persons: whatever comes from here may be stored and logged, except what
 * {@link SessionDetails#named} returns. AWS is still asked by the ids that it knows.
 */
public final class PrivateSessions implements SessionSource {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateSessions.class);

  private final SessionSource source;
  private final PersonNames names;
  private final Map<Key, String> ids = new ConcurrentHashMap<>();
  // As AWS describes them, for notes to their owners; few at any time.
  private final Map<Key, SessionObservation> open = new ConcurrentHashMap<>();

  private PrivateSessions(SessionSource source, PersonNames names) {
    this.source = source;
    this.names = names;
  }

  /** The source itself, if persons are named. */
  public static SessionSource of(SessionSource source, AttributionRules rules) {
    if (rules.persons().lacksKey()) {
      LOG.info(
          "Owners are left out: there is no key for pseudonyms. Set {} or privacy.key-file, or set"
              + " privacy.persons to none or named.",
          Persons.KEY_VARIABLE);
    }
    return rules.persons().areNamed()
        ? source
        : new PrivateSessions(source, new PersonNames(rules));
  }

  /** A session by the id that it has here. */
  private record Key(Target target, @Nullable Instant createdOn, String id) {}

  @Override
  public List<Target> targets() {
    return source.targets();
  }

  @Override
  public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
    return source.list(target, runId, seen -> sessions.accept(hidden(seen)));
  }

  @Override
  public Optional<SessionDetails> details(Target target) {
    return source.details(target).map(Details::new);
  }

  private SessionObservation hidden(SessionObservation seen) {
    SessionObservation hidden = names.hidden(seen);
    String id = hidden.sessionId();
    if (id == null || seen.sessionId() == null) {
      return hidden;
    }
    Key key = new Key(seen.target(), seen.createdOn(), id);
    if (!id.equals(seen.sessionId())) {
      ids.put(key, seen.sessionId());
    }
    if (SessionStatus.isOpen(seen.status())) {
      open.put(key, seen);
    }
    return hidden;
  }

  private SessionObservation asAwsKnowsIt(SessionObservation hidden) {
    String known = find(ids, hidden);
    return known == null ? hidden : hidden.withId(known);
  }

  private static <T> @Nullable T find(Map<Key, T> sessions, SessionObservation hidden) {
    String id = hidden.sessionId();
    return id == null ? null : sessions.get(new Key(hidden.target(), hidden.createdOn(), id));
  }

  /** Details of sessions that are asked for by the id that AWS knows. */
  private final class Details implements SessionDetails {
    private final SessionDetails details;

    Details(SessionDetails details) {
      this.details = details;
    }

    @Override
    public Optional<StatementListing> statements(SessionObservation session)
        throws DetailException {
      return details.statements(asAwsKnowsIt(session)).map(read -> read.of(session));
    }

    @Override
    public Optional<Map<String, String>> tags(SessionObservation session) throws DetailException {
      return details.tags(asAwsKnowsIt(session)).map(names::tags);
    }

    @Override
    public Optional<SessionObservation> named(SessionObservation session, boolean readsTags)
        throws DetailException {
      SessionObservation known = find(open, session);
      return known == null ? Optional.empty() : details.named(known, readsTags);
    }
  }
}
