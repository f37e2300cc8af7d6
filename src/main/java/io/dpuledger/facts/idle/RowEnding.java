package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.model.SessionStatus;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.table.TableRow;

/** How the session of a fact ended. */
public final class RowEnding {
  private RowEnding() {}

  public static HowEnded of(TableRow fact) {
    String ending = fact.text(SessionFactTable.ENDING);
    if (Lifecycle.LIVE.equals(ending) || Lifecycle.STALE.equals(ending)) {
      return HowEnded.LIVE;
    }
    return IdleEvidence.BY_IDLING.equals(ending) || SessionStatus.TIMEOUT.equals(ending)
        ? HowEnded.TIMED_OUT
        : HowEnded.OTHERWISE;
  }
}
