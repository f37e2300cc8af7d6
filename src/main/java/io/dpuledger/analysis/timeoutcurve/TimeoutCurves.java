package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Evidence;
import io.dpuledger.analysis.idletimeout.EvidenceLadder;
import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.idletimeout.TimeoutCurve;
import io.dpuledger.analysis.idletimeout.TimeoutDecision;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The curve of every group, and the decision on it. */
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
        if (some instanceof Pauses.Gaps alike && alike.kind() != GapKind.NEVER_USED) {
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

  /** The points of all curves, group by group. */
  public List<GroupPoint> points() {
    EvidenceLadder ladder = new EvidenceLadder(price, policy);
    return groups.keySet().stream().flatMap(scope -> points(ladder, scope)).toList();
  }

  private Stream<GroupPoint> points(EvidenceLadder ladder, GroupScope scope) {
    List<Evidence> rungs = scope.andWider().stream().map(groups::get).toList();
    Optional<TimeoutDecision> decision = ladder.advise(rungs);
    if (decision.isEmpty()) {
      return Stream.of();
    }
    TimeoutDecision decided = decision.orElseThrow();
    Evidence own = rungs.get(0);
    Evidence alike =
        rungs.stream().filter(rung -> rung.scope().equals(decided.scope())).findFirst().orElse(own);
    Pauses.Polls polled = polls.get(scope);
    Double interval = polled == null ? null : polled.intervalMinutes();
    return new TimeoutCurve(own, alike, price, policy)
        .points().stream()
            .map(point -> new GroupPoint(scope, own.count(), decided, point, interval));
  }
}
