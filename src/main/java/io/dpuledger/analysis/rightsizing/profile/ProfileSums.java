package io.dpuledger.analysis.rightsizing.profile;

import static java.util.stream.Collectors.groupingBy;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@link SessionProfiles} adds up: sessions of a group that were set up alike are one sum. */
public final class ProfileSums implements Externalizable {
  private static final long serialVersionUID = 2;

  private SizeTerms terms;
  private final Map<SetupKey, SetupSums> setups = new HashMap<>();

  /** Only for deserialization. */
  public ProfileSums() {
    this(new SizeTerms(0, List.of(), null));
  }

  ProfileSums(SizeTerms terms) {
    this.terms = terms;
  }

  void add(SessionFigures session, @Nullable LoggedSession logged) {
    setups
        .computeIfAbsent(SetupKey.of(session.row()), setup -> new SetupSums(setup, terms))
        .add(session, logged);
  }

  /** These sums with the others, which are used up. */
  ProfileSums plus(ProfileSums others) {
    others.setups.forEach((setup, sums) -> setups.merge(setup, sums, SetupSums::plus));
    return this;
  }

  /** Compact, because tasks send tens of thousands of setups to the driver. */
  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeObject(terms);
    SumOutput sums = new SumOutput();
    sums.integer(setups.size());
    setups.forEach(
        (setup, ofSetup) -> {
          setup.write(sums);
          ofSetup.write(sums);
        });
    sums.end(out);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    terms = (SizeTerms) in.readObject();
    SumInput sums = SumInput.of(in);
    for (int left = sums.integer(); left > 0; left--) {
      SetupKey setup = SetupKey.read(sums);
      setups.put(setup, new SetupSums(setup, terms).read(sums));
    }
  }

  /**
   * One profile a group, in the order of their names.
   *
   * @param pauses what pauses say about the idle timeouts of groups, as far as any were seen
   */
  public List<SessionProfile> profiles(Map<TimeoutGroup, TimeoutEvidence> pauses) {
    Map<SetupKey, Avoidable> orphaned = Orphans.of(setups);
    return setups.keySet().stream().collect(groupingBy(SetupKey::group)).entrySet().parallelStream()
        .sorted(Map.Entry.comparingByKey(SetupKey.GROUPS))
        .map(
            group ->
                new SessionProfile(
                    group.getKey().scope(),
                    group.getKey().currency(),
                    group.getValue().stream()
                        .sorted(SetupKey.IN_GROUP)
                        .map(setup -> setup(setup, orphaned))
                        .toList(),
                    pauses.get(group.getKey().timeoutGroup(true)),
                    pauses.get(group.getKey().timeoutGroup(false))))
        .toList();
  }

  private SessionSetup setup(SetupKey setup, Map<SetupKey, Avoidable> orphaned) {
    return Objects.requireNonNull(setups.get(setup))
        .setup(setup, orphaned.getOrDefault(setup, Avoidable.NONE));
  }
}
