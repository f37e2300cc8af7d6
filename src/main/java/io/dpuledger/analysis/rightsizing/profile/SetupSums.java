package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.analysis.sparkuse.LoggedSession;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.Avoidable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sessions that were set up alike come to. */
final class SetupSums implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      Stream.of(
              SetupKey.COLUMNS,
              SetupSpend.COLUMNS,
              SetupTails.COLUMNS,
              SetupShorts.COLUMNS,
              SetupWatched.COLUMNS,
              SetupSizes.COLUMNS,
              IdleBeyond.COLUMNS,
              SetupLong.COLUMNS,
              UsedShares.COLUMNS,
              SetupLapses.COLUMNS,
              SetupLogs.COLUMNS,
              List.of(SessionFactTable.STARTED_ON, SessionFactTable.OWNER))
          .flatMap(List::stream)
          .distinct()
          .toList();

  private final SetupSpend spend = new SetupSpend();
  private final SetupTails tails = new SetupTails();
  private final SetupShorts shorts = new SetupShorts();
  private final SetupWatched watched = new SetupWatched();
  private final SetupSizes sizes;
  private final SetupLong longOnes;
  private final UsedShares usedShares = new UsedShares();
  private final SetupLapses lapses = new SetupLapses();
  private final SetupLogs logs = new SetupLogs();
  private final Set<String> owners = new HashSet<>();

  SetupSums(SizeTerms terms) {
    this.sizes = new SetupSizes(terms);
    this.longOnes = new SetupLong(terms.timeouts());
  }

  /**
   * Adds a session.
   *
   * @param logged what its event logs say; null if it has none
   */
  void add(
      TableRow row,
      BigDecimal cost,
      long startedOn,
      boolean isRecent,
      @Nullable LoggedSession logged) {
    spend.add(row, cost, isRecent);
    tails.add(row);
    shorts.add(row, cost, startedOn);
    watched.add(row, cost, isRecent);
    sizes.add(row, cost);
    longOnes.add(row, cost);
    usedShares.add(row);
    lapses.add(row, cost);
    logs.add(row, cost, startedOn, logged);
    String owner = row.text(SessionFactTable.OWNER);
    if (owner != null) {
      owners.add(owner);
    }
  }

  void add(SetupSums other) {
    spend.add(other.spend);
    tails.add(other.tails);
    shorts.add(other.shorts);
    watched.add(other.watched);
    sizes.add(other.sizes);
    longOnes.add(other.longOnes);
    usedShares.add(other.usedShares);
    lapses.add(other.lapses);
    logs.add(other.logs);
    owners.addAll(other.owners);
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
        watched.sum(),
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
