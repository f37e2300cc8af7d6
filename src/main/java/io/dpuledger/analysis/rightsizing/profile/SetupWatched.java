package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What is known of them besides the listing. */
final class SetupWatched implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.IDLE_EVIDENCE,
          SessionFactTable.IDLE_COST_LOW,
          SessionFactTable.IDLE_COST_HIGH,
          SessionFactTable.LIFECYCLE,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.EXPOSURE_COST,
          SessionFactTable.PROFILE_NAME);

  private static final Set<String> KNOWN =
      Set.of(IdleEvidence.EXACT, IdleEvidence.PARTIAL, IdleEvidence.TAIL, IdleEvidence.UNUSED);
  private static final Set<String> UNREADABLE = Set.of(IdleEvidence.UNSUPPORTED, IdleEvidence.NONE);

  private long read;
  private long recentRead;
  private final DecimalSum knownCost = new DecimalSum();
  private final DecimalSum unreadRange = new DecimalSum();
  private long idleLive;
  private final DecimalSum idleLiveExposure = new DecimalSum();
  private long withProfile;

  void add(TableRow row, BigDecimal cost, boolean isRecent) {
    addEvidence(row, cost, isRecent);
    if (Lifecycle.LIVE.equals(row.text(SessionFactTable.LIFECYCLE))
        && row.micros(SessionFactTable.IDLE_SINCE) != null) {
      idleLive++;
      idleLiveExposure.add(row.decimal(SessionFactTable.EXPOSURE_COST));
    }
    if (row.text(SessionFactTable.PROFILE_NAME) != null) {
      withProfile++;
    }
  }

  private void addEvidence(TableRow row, BigDecimal cost, boolean isRecent) {
    boolean isRead = row.micros(SessionFactTable.STATEMENTS_READ_AT) != null;
    if (isRead) {
      read++;
    }
    if (isRead && isRecent) {
      recentRead++;
    }
    String evidence = row.text(SessionFactTable.IDLE_EVIDENCE);
    if (evidence == null) {
      return;
    }
    if (KNOWN.contains(evidence)) {
      knownCost.add(cost);
    }
    BigDecimal low = row.decimal(SessionFactTable.IDLE_COST_LOW);
    BigDecimal high = row.decimal(SessionFactTable.IDLE_COST_HIGH);
    if (!isRead && !UNREADABLE.contains(evidence) && low != null && high != null) {
      unreadRange.add(high.subtract(low));
    }
  }

  void add(SetupWatched other) {
    read += other.read;
    recentRead += other.recentRead;
    knownCost.add(other.knownCost);
    unreadRange.add(other.unreadRange);
    idleLive += other.idleLive;
    idleLiveExposure.add(other.idleLiveExposure);
    withProfile += other.withProfile;
  }

  SessionSetup.Watched sum() {
    return new SessionSetup.Watched(
        read,
        recentRead,
        knownCost.orZero(ColumnTypes.MONEY),
        unreadRange.orZero(ColumnTypes.MONEY),
        idleLive,
        idleLiveExposure.orZero(ColumnTypes.MONEY),
        withProfile);
  }
}
