package io.dpuledger.artefact;

import io.dpuledger.analysis.rightsizing.GroupFixture;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Kind;
import io.dpuledger.model.advice.Recommendation.Level;
import io.dpuledger.model.advice.Recommendation.Life;
import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.Recommendation.Status;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Advice for groups of made-up roles. */
final class AdviceFixture {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  static final String ACCOUNT = "012345678901";

  private AdviceFixture() {}

  static Scope scope(@Nullable String role, @Nullable String team) {
    return new Scope(ACCOUNT, role, team, "NOTEBOOK");
  }

  static SessionProfile group(Scope scope, GroupFixture... parts) {
    return new SessionProfile(
        scope, "USD", Arrays.stream(parts).map(GroupFixture::build).toList(), null, null);
  }

  static Recommendation timeout(String id, Scope scope, int minutes) {
    return advice(
        id, Kind.IDLE_TIMEOUT, scope, Map.of("timeout_minutes", Integer.toString(minutes)));
  }

  static Recommendation workers(String id, Scope scope, String type, int number) {
    return advice(
        id,
        Kind.WORKER_COUNT,
        scope,
        Map.of("worker_type", type, "number_of_workers", Integer.toString(number)));
  }

  static Recommendation autoScaling(String id, Scope scope) {
    return advice(id, Kind.AUTO_SCALING, scope, Map.of());
  }

  static Recommendation advice(String id, Kind kind, Scope scope, Map<String, String> details) {
    Saving saving = new Saving(new BigDecimal("75"), null, new BigDecimal("180"));
    return new Recommendation(
        id,
        kind,
        scope,
        "today of " + id,
        "then of " + id,
        50,
        30,
        "USD",
        new BigDecimal("500"),
        saving,
        saving,
        null,
        kind == Kind.IDLE_TIMEOUT ? 4L : null,
        null,
        null,
        Recommendation.Confidence.C,
        Level.LOW,
        Level.LOW,
        "Undo.",
        "Because.",
        details,
        null,
        Life.firstSeen(AS_OF, null));
  }

  static Recommendation with(Status status, Recommendation advice) {
    Life life = advice.life();
    return advice.with(
        new Life(
            status,
            "somebody said so",
            null,
            null,
            life.firstSeenOn(),
            life.lastSeenOn(),
            life.change(),
            null));
  }
}
