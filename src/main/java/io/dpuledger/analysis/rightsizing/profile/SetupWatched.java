package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.WholeSums;
import java.util.List;
import java.util.Set;

/** What is known of them besides the listing. */
final class SetupWatched {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.IDLE_EVIDENCE,
          SessionFactTable.LIFECYCLE,
          SessionFactTable.IDLE_SINCE,
          SessionFactTable.EXPOSURE_COST,
          SessionFactTable.PROFILE_NAME);

  private static final Set<String> KNOWN =
      Set.of(IdleEvidence.EXACT, IdleEvidence.PARTIAL, IdleEvidence.TAIL, IdleEvidence.UNUSED);
  private static final Set<String> UNREADABLE = Set.of(IdleEvidence.UNSUPPORTED, IdleEvidence.NONE);

  private SetupWatched() {}

  static void add(SessionFigures session, WholeSums figures) {
    TableRow row = session.row();
    addEvidence(session, figures);
    if (Lifecycle.LIVE.equals(row.text(SessionFactTable.LIFECYCLE))
        && !row.isNull(SessionFactTable.IDLE_SINCE)) {
      figures.add(Figure.IDLE_LIVE, 1);
      figures.addKnown(Figure.IDLE_LIVE_EXPOSURE, Micros.of(row, SessionFactTable.EXPOSURE_COST));
    }
    if (!row.isNull(SessionFactTable.PROFILE_NAME)) {
      figures.add(Figure.WITH_PROFILE, 1);
    }
  }

  private static void addEvidence(SessionFigures session, WholeSums figures) {
    if (session.isRead()) {
      figures.add(Figure.READ, 1);
      figures.add(Figure.RECENT_READ, session.isRecent() ? 1 : 0);
    }
    String evidence = session.row().text(SessionFactTable.IDLE_EVIDENCE);
    if (evidence == null) {
      return;
    }
    if (KNOWN.contains(evidence)) {
      figures.add(Figure.KNOWN_COST, session.cost());
    }
    Long low = session.idleCostLow();
    Long high = session.idleCostHigh();
    if (!session.isRead() && !UNREADABLE.contains(evidence) && low != null && high != null) {
      figures.add(Figure.UNREAD_RANGE, high - low);
    }
  }

  static SessionSetup.Watched sum(WholeSums figures) {
    return new SessionSetup.Watched(
        figures.get(Figure.READ),
        figures.get(Figure.RECENT_READ),
        figures.money(Figure.KNOWN_COST),
        figures.money(Figure.UNREAD_RANGE),
        figures.get(Figure.IDLE_LIVE),
        figures.money(Figure.IDLE_LIVE_EXPOSURE),
        figures.get(Figure.WITH_PROFILE));
  }
}
