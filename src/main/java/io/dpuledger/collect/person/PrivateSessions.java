package io.dpuledger.collect.person;

import io.dpuledger.collect.DetailException;
import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.StatementListing;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.Persons;
import io.dpuledger.model.SessionObservation;
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
 * Sessions without names of persons: whatever comes from here may be stored and logged. AWS is
 * still asked by the ids that it knows.
 */
public final class PrivateSessions implements SessionSource {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateSessions.class);

  private final SessionSource source;
  private final PersonNames names;
  private final Map<Changed, String> ids = new ConcurrentHashMap<>();

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

  /** A session whose id is not that of AWS. */
  private record Changed(Target target, @Nullable Instant createdOn, String id) {}

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
    if (id != null && seen.sessionId() != null && !id.equals(seen.sessionId())) {
      ids.put(new Changed(seen.target(), seen.createdOn(), id), seen.sessionId());
    }
    return hidden;
  }

  private SessionObservation asAwsKnowsIt(SessionObservation hidden) {
    String id = hidden.sessionId();
    String known =
        id == null ? null : ids.get(new Changed(hidden.target(), hidden.createdOn(), id));
    return known == null ? hidden : hidden.withId(known);
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
  }
}
