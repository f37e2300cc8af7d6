package io.dpuledger.model.note;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A live session of ten DPU, opened at nine and seen at twelve, as notes are about. */
public final class NotedSession {
  public static final Instant SEEN = CREATED.plus(Duration.ofHours(3));

  private NotedSession() {}

  public static SessionObservation ready(String id) {
    return observed(id).live(SEEN).observation();
  }

  public static Exposure costing(String soFar) {
    return new Exposure(
        new SessionCapacity(BigDecimal.TEN, CapacityUnit.DPU),
        Duration.ofMinutes(45),
        new BigDecimal(soFar),
        new BigDecimal("4.400000"),
        new BigDecimal("3.300000"),
        "USD");
  }

  public static Exposure withoutPrice() {
    return new Exposure(
        new SessionCapacity(BigDecimal.TEN, CapacityUnit.DPU),
        Duration.ofMinutes(45),
        null,
        null,
        null,
        null);
  }

  /** Idle since half past nine. */
  public static DueNote idle(SessionObservation seen) {
    return new DueNote(
        seen,
        CREATED,
        NoteReason.IDLE,
        SessionActivity.idleSince(CREATED.plus(Duration.ofMinutes(30))),
        costing("13.200000"));
  }
}
