package io.dpuledger.model.note;

import io.dpuledger.model.ExposureRules.Exposure;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.SessionStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the owner of a live session gets a note: two polls in a row found it without a
 * statement for longer than a limit, or it has cost too much. Idleness is never inferred: without
 * both polls, only the cost counts.
 */
public record NoteRules(Duration idleLimit, LivePolicy live) {

  /**
   * Whether a session can be due at all. One that starts or stops needs nobody, of an unknown
   * status nothing is known, and a data preview is no idle time of people.
   */
  public boolean concern(SessionObservation seen) {
    return seen.sessionId() != null
        && SessionStatus.isOpen(seen.status())
        && SessionOrigin.of(seen.sessionId(), seen.defaultArguments(), seen.tags())
            != SessionOrigin.DATA_PREVIEW;
  }

  /**
   * The reason for a note; empty for none.
   *
   * @param now null if the statements were not read this time
   * @param before the poll before; null if there was none
   */
  public Optional<NoteReason> reason(
      SessionObservation seen, @Nullable Poll now, @Nullable Poll before, Exposure exposure) {
    if (!concern(seen)) {
      return Optional.empty();
    }
    if (isIdle(seen, now, before)) {
      return Optional.of(NoteReason.IDLE);
    }
    BigDecimal soFar = exposure.costSoFar();
    return soFar != null && live.callsOut(soFar) ? Optional.of(NoteReason.COST) : Optional.empty();
  }

  private boolean isIdle(SessionObservation seen, @Nullable Poll now, @Nullable Poll before) {
    return SessionStatus.READY.equals(seen.status())
        && now != null
        && before != null
        && now.continues(before)
        && before.isIdleForMoreThan(idleLimit)
        && now.isIdleForMoreThan(idleLimit);
  }
}
