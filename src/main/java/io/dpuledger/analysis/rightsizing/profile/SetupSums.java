package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sessions that were set up alike come to. */
final class SetupSums {
  static final List<String> COLUMNS =
      Stream.of(
              SetupKey.COLUMNS,
              SessionFigures.COLUMNS,
              SetupShorts.COLUMNS,
              SetupWatched.COLUMNS,
              SetupSizes.COLUMNS,
              IdleBeyond.COLUMNS,
              UsedShares.COLUMNS,
              SetupLapses.COLUMNS,
              SetupLogs.COLUMNS,
              List.of(SessionFactTable.STARTED_ON, SessionFactTable.OWNER))
          .flatMap(List::stream)
          .distinct()
          .toList();

  private final WholeSums figures = new WholeSums();
  private final SetupSpend spend = new SetupSpend(figures);
  private final SetupTails tails = new SetupTails(figures);
  private final SetupShorts shorts = new SetupShorts(figures);
  private final SetupSizes sizes;
  private final SetupLong longOnes;
  private final UsedShares usedShares = new UsedShares();
  private final SetupLapses lapses;
  private final SetupLogs logs = new SetupLogs(figures);
  private Set<String> owners = Set.of();

  SetupSums(SetupKey setup, SizeTerms terms) {
    this.sizes = new SetupSizes(terms, figures);
    this.longOnes = new SetupLong(terms.timeouts());
    this.lapses = new SetupLapses(figures, setup.isDbt());
  }

  /**
   * Adds a session.
   *
   * @param logged what its event logs say; null if it has none
   */
  void add(SessionFigures session, @Nullable LoggedSession logged) {
    spend.add(session);
    tails.add(session);
    shorts.add(session);
    SetupWatched.add(session, figures);
    sizes.add(session);
    longOnes.add(session);
    usedShares.add(session);
    lapses.add(session);
    logs.add(session, logged);
    String owner = session.row().text(SessionFactTable.OWNER);
    if (owner != null) {
      addOwners(Set.of(owner));
    }
  }

  private void addOwners(Collection<String> more) {
    if (owners.isEmpty()) {
      owners = more.isEmpty() ? Set.of() : new HashSet<>(more);
    } else {
      owners.addAll(more);
    }
  }

  /** These sums with the others, which are used up. */
  SetupSums plus(SetupSums other) {
    figures.add(other.figures);
    spend.add(other.spend);
    tails.add(other.tails);
    shorts.add(other.shorts);
    sizes.add(other.sizes);
    longOnes.add(other.longOnes);
    usedShares.add(other.usedShares);
    lapses.add(other.lapses);
    logs.add(other.logs);
    addOwners(other.owners);
    return this;
  }

  void write(SumOutput out) {
    figures.write(out);
    spend.write(out);
    tails.write(out);
    shorts.write(out);
    sizes.write(out);
    longOnes.write(out);
    usedShares.write(out);
    lapses.write(out);
    logs.write(out);
    out.integer(owners.size());
    owners.forEach(out::sharedText);
  }

  SetupSums read(SumInput in) {
    figures.read(in);
    spend.read(in);
    tails.read(in);
    shorts.read(in);
    sizes.read(in);
    longOnes.read(in);
    usedShares.read(in);
    lapses.read(in);
    logs.read(in);
    for (int left = in.integer(); left > 0; left--) {
      addOwners(Set.of(Objects.requireNonNull(in.sharedText())));
    }
    return this;
  }

  SetupLapses lapses() {
    return lapses;
  }

  SessionSetup setup(SetupKey key, Avoidable orphaned) {
    return new SessionSetup(
        key.shape(),
        key.idleTimeoutMinutes(),
        key.idleProtected(),
        spend.sum(),
        tails.sum(),
        shorts.sum(),
        SetupWatched.sum(figures),
        usedShares.sum(),
        sizes.mostCut(),
        longOnes.sum(),
        sizes.cheaperVersion(),
        sizes.worstSessionCost(),
        owners,
        lapses.sum(orphaned),
        logs.sum());
  }
}
