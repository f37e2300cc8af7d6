package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.analysis.idletimeout.CurvePolicy;
import io.dpuledger.analysis.idletimeout.Evidence;
import io.dpuledger.analysis.idletimeout.EvidenceLadder;
import io.dpuledger.analysis.idletimeout.GapBin;
import io.dpuledger.analysis.idletimeout.Interruption;
import io.dpuledger.analysis.idletimeout.Replay;
import io.dpuledger.analysis.idletimeout.ReplayBand;
import io.dpuledger.analysis.idletimeout.TimeoutDecision;
import io.dpuledger.analysis.idletimeout.TimeoutDecision.Basis;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionProfile.Scope;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.model.advice.TimeoutEvidence.Replayed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    List<GapBin> bins =
        gaps.stream()
            .filter(gap -> gap.kind() != GapKind.NEVER_USED)
            .map(Pauses.Gaps::bin)
            .toList();
    if (bins.isEmpty()) {
      return Optional.empty();
    }
    Evidence own = new Evidence("GROUP", bins);
    List<Evidence> rungs =
        Stream.concat(Stream.of(own), gaps.get(0).scope().andWider().stream().map(groups::get))
            .toList();
    return new EvidenceLadder(price, policy)
        .advise(rungs)
        .filter(decision -> decision.basis() != Basis.RULE_OF_THUMB)
        .map(decision -> evidence(decision, own, replayed(group, gaps)));
  }

  private TimeoutEvidence evidence(
      TimeoutDecision decision, Evidence own, Map<HowEnded, List<GapBin>> replayed) {
    return new TimeoutEvidence(
        decision.basis() == Basis.OWN,
        decision.timeoutMinutes(),
        decision.moves(),
        own.count(),
        policy.snapMinutes().stream()
            .flatMap(
                minutes ->
                    replayed.entrySet().stream()
                        .map(alike -> replay(own, alike.getKey(), alike.getValue(), minutes)))
            .toList());
  }

  private Replayed replay(Evidence own, HowEnded ended, List<GapBin> gaps, int minutes) {
    Function<List<GapBin>, BigDecimal> saving = some -> saving(own, ended, some, minutes);
    Replay replay = Replay.of(gaps, minutes, price);
    return new Replayed(
        minutes,
        ended,
        saving.apply(gaps),
        ReplayBand.reach(gaps, saving),
        replay.interruptions(),
        replay.timeouts());
  }

  /** A session that lives has not cost all yet: its open pause goes on as others did. */
  private BigDecimal saving(Evidence own, HowEnded ended, List<GapBin> gaps, int minutes) {
    BigDecimal seen = Replay.of(gaps, minutes, price).saving();
    return ended == HowEnded.LIVE ? seen.add(own.yetToSave(gaps, minutes, price)) : seen;
  }

  /** A certain tail is counted as such, seen or not. */
  private static Map<HowEnded, List<GapBin>> replayed(TimeoutGroup group, List<Pauses.Gaps> gaps) {
    return gaps.stream()
        .filter(gap -> !group.idleProtected() || gap.kind() != GapKind.TAIL)
        .collect(
            Collectors.groupingBy(
                Pauses.Gaps::ended,
                () -> new EnumMap<>(HowEnded.class),
                Collectors.mapping(Pauses.Gaps::bin, Collectors.toList())));
  }
}
