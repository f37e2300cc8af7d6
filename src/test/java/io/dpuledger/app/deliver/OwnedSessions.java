package io.dpuledger.app.deliver;

import io.dpuledger.collect.DetailException;
import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.StatementListing;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sessions whose tags name their owners. */
final class OwnedSessions implements SessionSource, SessionDetails {
  static final String GONE = "gone";

  private final Map<String, String> owners = new HashMap<>();
  private boolean isDenied;
  private @Nullable String failure;
  private int readings;

  void own(String id, String owner) {
    owners.put(id, owner);
  }

  void denies() {
    isDenied = true;
  }

  void fails(String message) {
    failure = message;
  }

  /** How often anybody looked who owns a session. */
  int readings() {
    return readings;
  }

  @Override
  public List<Target> targets() {
    return List.of();
  }

  @Override
  public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<SessionDetails> details(Target target) {
    return Optional.of(this);
  }

  @Override
  public Optional<StatementListing> statements(SessionObservation session) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Map<String, String>> tags(SessionObservation session) throws DetailException {
    readings++;
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    if (isDenied) {
      throw new DetailException("denied", DetailException.Reach.DENIED);
    }
    String id = String.valueOf(session.sessionId());
    String owner = owners.get(id);
    return GONE.equals(id)
        ? Optional.empty()
        : Optional.of(owner == null ? Map.of() : Map.of("owner", owner));
  }
}
