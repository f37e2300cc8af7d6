package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.analysis.rightsizing.setting.Workers;
import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.SmallerCount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions of a group that have workers of one type, and a fixed number of them. */
public record FixedSize(String workerType, List<SessionSetup> setups) {
  /** One driver and one executor. */
  private static final int FEWEST = 2;

  public FixedSize {
    setups = List.copyOf(setups);
  }

  /** One for each type, in the order of their names. */
  public static List<FixedSize> of(SessionProfile profile) {
    Map<String, List<SessionSetup>> byType =
        profile.setups().stream()
            .filter(Workers::isFixed)
            .collect(
                Collectors.groupingBy(
                    setup -> Objects.requireNonNull(setup.shape().workerType()),
                    TreeMap::new,
                    Collectors.toList()));
    return byType.entrySet().stream()
        .map(type -> new FixedSize(type.getKey(), type.getValue()))
        .toList();
  }

  /** Whether any of them has a log. */
  public boolean isLogged() {
    return logged(setups).findAny().isPresent();
  }

  /** Those with more workers. */
  List<SessionSetup> above(int workers) {
    return setups.stream().filter(setup -> Workers.count(setup) > workers).toList();
  }

  static Stream<LoggedUse> logged(List<SessionSetup> setups) {
    return setups.stream().flatMap(setup -> setup.logged().sessions().stream());
  }

  /** The numbers of workers that a session of theirs was replayed on, falling. */
  List<Integer> fewer(RightsizingPolicy policy) {
    List<Integer> replayed =
        logged(setups)
            .flatMap(session -> session.smaller().stream())
            .map(SmallerCount::workers)
            .filter(workers -> isAllowed(workers, policy))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    int oneFewer = setups.stream().mapToInt(Workers::count).max().orElse(0) - 1;
    return replayed.isEmpty() && isAllowed(oneFewer, policy) ? List.of(oneFewer) : replayed;
  }

  private boolean isAllowed(int workers, RightsizingPolicy policy) {
    return workers >= FEWEST
        && above(workers).stream().findAny().isPresent()
        && units(workers).compareTo(policy.smallestUnits()) >= 0;
  }

  /** Of so many workers. */
  private BigDecimal units(int workers) {
    return setups.stream()
        .map(setup -> setup.shape().unitsPerWorker())
        .filter(Objects::nonNull)
        .findFirst()
        .map(units -> units.multiply(BigDecimal.valueOf(workers)))
        .orElse(BigDecimal.ZERO);
  }
}
