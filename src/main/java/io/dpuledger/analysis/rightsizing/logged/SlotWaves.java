package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.saving.Lever;
import io.dpuledger.analysis.rightsizing.saving.Shares;
import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions of a fixed size whose task slots are needed at times and idle at others.
 *
 * @param waves those of them whose slots idle in waves
 * @param evidence what is known of all of them
 * @param busyShare of all slots and time of their sessions, what tasks ran in
 */
public record SlotWaves(
    List<SessionSetup> setups, long waves, Evidence evidence, BigDecimal busyShare) {
  /** So many slots are busy at once at times, and at most so many on average. */
  private static final double LEAST_PEAK = 0.6;

  private static final double MOST_BUSY = 0.5;

  /** Nothing if too little is known, or slots do not idle in waves in half of the sessions. */
  public static Optional<SlotWaves> of(List<SessionSetup> setups) {
    List<LoggedUse> known =
        FixedSize.logged(setups)
            .filter(session -> session.isSure() && session.slots().jobMillis() > 0)
            .toList();
    long waves = known.stream().filter(SlotWaves::isInWaves).count();
    Evidence evidence = Evidence.of(known, setups);
    return evidence.missing().isPresent() || waves * 2 < known.size()
        ? Optional.empty()
        : Optional.of(new SlotWaves(setups, waves, evidence, busyShare(known)));
  }

  private static boolean isInWaves(LoggedUse session) {
    LoggedUse.Slots slots = session.slots();
    return slots.atOnce() != null
        && slots.atOnce() >= LEAST_PEAK * slots.most()
        && slots.busyMillis() <= MOST_BUSY * slots.jobMillis();
  }

  private static BigDecimal busyShare(List<LoggedUse> sessions) {
    long busy = sessions.stream().mapToLong(session -> session.slots().busyMillis()).sum();
    long all =
        sessions.stream().mapToLong(session -> session.slots().most() * session.millis()).sum();
    return Shares.of(
        all == 0
            ? 1
            : BigDecimal.valueOf(busy)
                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64)
                .doubleValue());
  }

  /** At most, only busy slots and the smallest units are paid for. How much less, nobody knows. */
  public Lever lever(RightsizingPolicy policy) {
    Map<SessionSetup, Lever.Cut> cuts = new LinkedHashMap<>();
    for (SessionSetup setup : setups) {
      BigDecimal floor = policy.smallestUnits().divide(Workers.units(setup), MathContext.DECIMAL64);
      BigDecimal unused = BigDecimal.ONE.subtract(busyShare.max(floor)).max(BigDecimal.ZERO);
      cuts.put(setup, new Lever.Part(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, unused));
    }
    return new Lever(cuts);
  }
}
