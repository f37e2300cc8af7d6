package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;

/** How well the idle time of a fact is known. */
public final class RowEvidence {
  private RowEvidence() {}

  /** Whether statements could be known for it, as for its peers. */
  public static boolean canBeRead(TableRow fact) {
    String evidence = fact.text(SessionFactTable.IDLE_EVIDENCE);
    return evidence != null
        && !evidence.equals(IdleEvidence.UNSUPPORTED)
        && !evidence.equals(IdleEvidence.NONE);
  }
}
