package io.dpuledger.analysis.rightsizing.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link SessionProfiles} adds up: sessions of a group that were set up alike are one sum. */
public final class ProfileSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final SizeTerms terms;
  private final Map<SetupKey, SetupSums> setups = new HashMap<>();

  ProfileSums(SizeTerms terms) {
    this.terms = terms;
  }

  SetupSums of(SetupKey setup) {
    return setups.computeIfAbsent(setup, first -> new SetupSums(terms));
  }

  ProfileSums plus(ProfileSums others) {
    others.setups.forEach((setup, sums) -> of(setup).add(sums));
    return this;
  }

  /**
   * One profile a group, in the order of their names.
   *
   * @param pauses what pauses say about the idle timeouts of groups, as far as any were seen
   */
  public List<SessionProfile> profiles(Map<TimeoutGroup, TimeoutEvidence> pauses) {
    Map<SetupKey, Avoidable> orphaned = Orphans.of(setups);
    Map<SetupKey.Group, List<SessionSetup>> groups =
        setups.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(SetupKey.ORDER))
            .collect(
                groupingBy(
                    entry -> entry.getKey().group(),
                    LinkedHashMap::new,
                    mapping(
                        entry ->
                            entry
                                .getValue()
                                .setup(
                                    entry.getKey(),
                                    orphaned.getOrDefault(entry.getKey(), Avoidable.NONE)),
                        toList())));
    return groups.entrySet().stream()
        .map(
            entry ->
                new SessionProfile(
                    entry.getKey().scope(),
                    entry.getKey().currency(),
                    entry.getValue(),
                    pauses.get(entry.getKey().timeoutGroup(true)),
                    pauses.get(entry.getKey().timeoutGroup(false))))
        .toList();
  }
}
