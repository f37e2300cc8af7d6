package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.CurvePoint;
import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Evidence;
import io.dpuledger.analysis.idletimeout.EvidenceLadder;
import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.idletimeout.TimeoutCurve;
import io.dpuledger.analysis.idletimeout.TimeoutDecision;
import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The curve of every group, and the decision on it, as rows of {@link IdleTimeoutCurveTable}. */
public final class TimeoutCurves {
  private final Interruption price;
  private final CurvePolicy policy;
  private final Map<GroupScope, Evidence> groups;
  private final Map<GroupScope, Pauses.Polls> polls = new LinkedHashMap<>();
  private final List<Pauses.Gaps> gaps;

  public TimeoutCurves(Interruption price, CurvePolicy policy, List<Pauses> pauses) {
    this.price = price;
    this.policy = policy;
    this.gaps =
        pauses.stream().filter(Pauses.Gaps.class::isInstance).map(Pauses.Gaps.class::cast).toList();
    Map<GroupScope, List<GapBin>> bins = new LinkedHashMap<>();
    for (Pauses some : pauses) {
      for (GroupScope scope : some.scope().andWider()) {
        if (some instanceof Pauses.Gaps alike) {
          bins.computeIfAbsent(scope, one -> new ArrayList<>()).add(alike.bin());
        } else if (some instanceof Pauses.Polls polled) {
          polls.merge(scope, polled, Pauses.Polls::plus);
        }
      }
    }
    this.groups =
        bins.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    group -> new Evidence(group.getKey().level().name(), group.getValue()),
                    (one, other) -> one,
                    LinkedHashMap::new));
  }

  /** What right-sizing may take from pauses, by the groups that it looks at. */
  public Map<TimeoutGroup, TimeoutEvidence> evidence() {
    return new TimeoutAdvisor(price, policy, groups).evidence(gaps);
  }

  /** In the order of the table's columns. */
  public List<@Nullable Object[]> rows() {
    EvidenceLadder ladder = new EvidenceLadder(price, policy);
    return groups.keySet().stream().flatMap(scope -> rows(ladder, scope)).toList();
  }

  private Stream<@Nullable Object[]> rows(EvidenceLadder ladder, GroupScope scope) {
    List<Evidence> rungs = scope.andWider().stream().map(groups::get).toList();
    Optional<TimeoutDecision> decision = ladder.decide(rungs);
    if (decision.isEmpty()) {
      return Stream.of();
    }
    TimeoutDecision decided = decision.orElseThrow();
    Evidence own = rungs.get(0);
    Evidence alike =
        rungs.stream().filter(rung -> rung.scope().equals(decided.scope())).findFirst().orElse(own);
    return new TimeoutCurve(own, alike, price, policy)
        .points().stream().map(point -> row(scope, own, decided, point));
  }

  private @Nullable Object[] row(
      GroupScope scope, Evidence own, TimeoutDecision decided, CurvePoint point) {
    boolean byRule = decided.basis() == Basis.RULE_OF_THUMB;
    boolean isPlain = point.restartFactor() == 1;
    boolean isOptimum =
        isPlain ? point.timeoutMinutes() == decided.timeoutMinutes() : !byRule && point.isOptimum();
    boolean tellsMore = isOptimum && isPlain;
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                scope.level().name(),
                scope.billingCurrency(),
                scope.accountId(),
                scope.roleName(),
                scope.sessionOrigin(),
                scope.team(),
                scope.owner(),
                point.timeoutMinutes(),
                point.restartFactor(),
                byRule ? null : point.relativeCost(),
                point.replay().saving(),
                point.replay().interruptions(),
                point.replay().gapsRaised(),
                byRule ? 0L : point.gaps(),
                own.count(),
                isOptimum,
                decided.moves(),
                decided.basis().name(),
                decided.scope()));
    boolean hasCurve = tellsMore && !byRule;
    row.add(hasCurve ? Objects.requireNonNull(decided.optimum()).exactMinutes() : null);
    row.add(hasCurve ? Objects.requireNonNull(decided.optimum()).snappingRegret() : null);
    row.add(tellsMore && decided.saving() != null ? decided.saving().low() : null);
    row.add(tellsMore && decided.saving() != null ? decided.saving().high() : null);
    row.add(Optional.ofNullable(polls.get(scope)).map(Pauses.Polls::intervalMinutes).orElse(null));
    return row.toArray();
  }
}
