package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A smaller type of worker that sessions of a fixed size could have.
 *
 * @param peers sessions of the group that have it; 0 if none does
 * @param larger those that have larger workers of the same unit
 */
public record SmallerType(
    String type, BigDecimal unitsPerWorker, long peers, List<SessionSetup> larger) {
  /** Workers of a quarter of a DPU are for streams. */
  private static final BigDecimal SMALLEST_FOR_BATCH = BigDecimal.ONE;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Types with half the units: those of which there is one. */
  private static final Map<String, String> HALF =
      Map.of(
          "G.2X", "G.1X", "G.4X", "G.2X", "G.8X", "G.4X", "G.16X", "G.8X", "R.2X", "R.1X", "R.4X",
          "R.2X", "R.8X", "R.4X");

  /** The type that most sessions of the group have, if some have larger workers. */
  public static Optional<SmallerType> ofPeers(
      SessionProfile profile, Set<SessionSetup> without, RightsizingPolicy policy) {
    List<SessionSetup> known = profile.setups().stream().filter(Workers::isFixed).toList();
    return known.stream()
        .filter(setup -> setup.spend().sessions() >= policy.minimumSessions())
        .filter(setup -> perWorker(setup).compareTo(SMALLEST_FOR_BATCH) >= 0)
        .max(Comparator.comparing(setup -> setup.spend().sessions()))
        .map(
            peer ->
                new SmallerType(
                    Objects.requireNonNull(peer.shape().workerType()),
                    perWorker(peer),
                    peer.spend().sessions(),
                    known.stream()
                        .filter(setup -> isLarger(setup, peer) && !without.contains(setup))
                        .toList()))
        .filter(smaller -> smaller.sessions() >= policy.minimumSessions());
  }

  /** For each type of which sessions have event logs, the one with half the units. */
  public static List<SmallerType> half(
      SessionProfile profile, Set<SessionSetup> without, RightsizingPolicy policy) {
    return FixedSize.of(profile).stream()
        .filter(size -> HALF.containsKey(size.workerType()))
        .map(
            size ->
                half(
                    size.workerType(),
                    size.setups().stream()
                        .filter(setup -> !without.contains(setup) && canHalve(setup, policy))
                        .toList()))
        .filter(smaller -> FixedSize.logged(smaller.larger()).findAny().isPresent())
        .filter(smaller -> smaller.sessions() >= policy.minimumSessions())
        .toList();
  }

  private static SmallerType half(String type, List<SessionSetup> setups) {
    return new SmallerType(
        Objects.requireNonNull(HALF.get(type)),
        setups.isEmpty() ? BigDecimal.ZERO : perWorker(setups.get(0)).divide(TWO),
        0,
        setups);
  }

  private static boolean canHalve(SessionSetup setup, RightsizingPolicy policy) {
    return Workers.units(setup).divide(TWO).compareTo(policy.smallestUnits()) >= 0;
  }

  private static boolean isLarger(SessionSetup setup, SessionSetup peer) {
    return perWorker(setup).compareTo(perWorker(peer)) > 0
        && Objects.equals(setup.shape().capacityUnit(), peer.shape().capacityUnit());
  }

  /** The units of one worker of a setup; 0 if unknown. */
  public static BigDecimal perWorker(SessionSetup setup) {
    BigDecimal units = setup.shape().unitsPerWorker();
    return units == null ? BigDecimal.ZERO : units;
  }

  public long sessions() {
    return SessionProfile.sessions(larger);
  }

  /** What event logs say about the memory that they need. */
  public MemoryFit memory() {
    return MemoryFit.of(larger, unitsPerWorker);
  }
}
