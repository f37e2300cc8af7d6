package io.dpuledger.report;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds recommendations; a test says only what matters to it. */
final class ChangeFixture {
  private final String id;
  private @Nullable String team = "risk-analytics";
  private @Nullable String role = "GlueNotebookRole";
  private String current = "Idle timeout 240 min";
  private String recommended = "Set --idle-timeout 30";
  private BigDecimal low = BigDecimal.TEN;
  private BigDecimal high = new BigDecimal("20");
  private @Nullable Long interruptions;
  private Recommendation.Kind kind = Recommendation.Kind.IDLE_TIMEOUT;
  private Recommendation.@Nullable Saving oneOff;
  private Recommendation.Confidence confidence = Recommendation.Confidence.C;
  private Recommendation.Status status = Recommendation.Status.OPEN;
  private String rationale = "Half of the sessions ended by idling.";
  private String currency = "USD";
  private Recommendation.@Nullable Outcome outcome;
  private @Nullable String artefact;

  private ChangeFixture(String id) {
    this.id = id;
  }

  static ChangeFixture change(String id) {
    return new ChangeFixture(id);
  }

  ChangeFixture team(@Nullable String name) {
    this.team = name;
    return this;
  }

  ChangeFixture role(@Nullable String name) {
    this.role = name;
    return this;
  }

  ChangeFixture summaries(String today, String then) {
    this.current = today;
    this.recommended = then;
    return this;
  }

  ChangeFixture saves(String least, String most) {
    this.low = new BigDecimal(least);
    this.high = new BigDecimal(most);
    return this;
  }

  ChangeFixture kind(Recommendation.Kind what) {
    this.kind = what;
    return this;
  }

  ChangeFixture savesOnce(String most) {
    this.oneOff = new Recommendation.Saving(BigDecimal.ZERO, null, new BigDecimal(most));
    return this;
  }

  ChangeFixture interruptions(long expected) {
    this.interruptions = expected;
    return this;
  }

  ChangeFixture confidence(Recommendation.Confidence grade) {
    this.confidence = grade;
    return this;
  }

  ChangeFixture status(Recommendation.Status state) {
    this.status = state;
    return this;
  }

  ChangeFixture rationale(String text) {
    this.rationale = text;
    return this;
  }

  ChangeFixture realised(String least, String most) {
    Recommendation.Saving saved =
        new Recommendation.Saving(new BigDecimal(least), null, new BigDecimal(most));
    this.outcome = new Recommendation.Outcome(saved, null, null);
    return this;
  }

  ChangeFixture artefact(String folder) {
    this.artefact = folder;
    return this;
  }

  ChangeFixture currency(String code) {
    this.currency = code;
    return this;
  }

  Recommendation build() {
    return new Recommendation(
        id,
        kind,
        new SessionProfile.Scope("012345678901", role, team, "NOTEBOOK"),
        current,
        recommended,
        380,
        30,
        currency,
        high.multiply(BigDecimal.TEN),
        new Recommendation.Saving(low, null, high),
        new Recommendation.Saving(low, null, high),
        oneOff,
        interruptions,
        null,
        confidence,
        Recommendation.Level.LOW,
        Recommendation.Level.VERY_LOW,
        "Set --idle-timeout back to what it was.",
        rationale,
        Map.of("tail_sessions", "212"),
        artefact,
        new Recommendation.Life(
            status,
            null,
            null,
            null,
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2026-11-21"),
            Recommendation.Change.SAME,
            outcome));
  }
}
