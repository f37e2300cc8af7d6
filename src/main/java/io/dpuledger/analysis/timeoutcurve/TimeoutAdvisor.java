package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Ending;
import io.dpuledger.analysis.idletimeout.Evidence;
import io.dpuledger.analysis.idletimeout.EvidenceLadder;
import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.idletimeout.Replay;
import io.dpuledger.analysis.idletimeout.ReplayBand;
import io.dpuledger.analysis.idletimeout.TimeoutDecision;
import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import io.dpuledger.model.advice.SessionProfile.Scope;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.model.advice.TimeoutEvidence.Replayed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pauses of each group say about its idle timeout, for right-sizing. */
record TimeoutAdvisor(Interruption price, CurvePolicy policy, Map<GroupScope, Evidence> groups) {
  /** Groups of which nothing but a price of interruptions is known are left out. */
  Map<TimeoutGroup, TimeoutEvidence> evidence(List<Pauses.Gaps> pauses) {
    Map<TimeoutGroup, List<Pauses.Gaps>> byGroup = new LinkedHashMap<>();
    pauses.forEach(gaps -> byGroup.computeIfAbsent(group(gaps), g -> new ArrayList<>()).add(gaps));
    Map<TimeoutGroup, TimeoutEvidence> evidence = new LinkedHashMap<>();
    byGroup.forEach(
        (group, own) -> evidence(group, own).ifPresent(one -> evidence.put(group, one)));
    return evidence;
  }

  private static TimeoutGroup group(Pauses.Gaps gaps) {
    GroupScope scope = gaps.scope();
    return new TimeoutGroup(
        new Scope(
            Objects.requireNonNull(scope.accountId()),
            scope.roleName(),
            scope.team(),
            scope.sessionOrigin()),
        scope.billingCurrency(),
        gaps.idleProtected());
  }

  private Optional<TimeoutEvidence> evidence(TimeoutGroup group, List<Pauses.Gaps> gaps) {
    List<GapBin> bins = gaps.stream().map(Pauses.Gaps::bin).toList();
    Evidence own = new Evidence("GROUP", bins);
    List<Evidence> rungs =
        Stream.concat(
                Stream.of(own),
                gaps.get(0).scope().andWider().stream()
                    .filter(wider -> wider.level() != GroupScope.Level.OWNER)
                    .map(groups::get))
            .toList();
    return new EvidenceLadder(price, policy)
        .advise(rungs)
        .filter(decision -> decision.basis() != Basis.RULE_OF_THUMB)
        .map(decision -> evidence(decision, own.count(), replayed(group, bins)));
  }

  private TimeoutEvidence evidence(TimeoutDecision decision, long gaps, List<GapBin> replayed) {
    return new TimeoutEvidence(
        decision.basis() == Basis.OWN,
        decision.timeoutMinutes(),
        decision.moves(),
        gaps,
        policy.snapMinutes().stream().map(minutes -> replay(replayed, minutes)).toList());
  }

  private Replayed replay(List<GapBin> gaps, int minutes) {
    Replay replay = Replay.of(gaps, minutes, price);
    return new Replayed(
        minutes,
        replay.saving(),
        ReplayBand.reach(replay.saving(), gaps, minutes, price),
        replay.interruptions(),
        replay.timeouts());
  }

  /** What an idle timeout ended is a certain tail, and counted as such, seen or not. */
  private static List<GapBin> replayed(TimeoutGroup group, List<GapBin> gaps) {
    return group.idleProtected()
        ? gaps.stream().filter(bin -> bin.ending() != Ending.CENSORED).toList()
        : gaps;
  }
}
