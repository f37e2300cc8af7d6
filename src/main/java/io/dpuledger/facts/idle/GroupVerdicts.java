package io.dpuledger.facts.idle;

import io.dpuledger.facts.idle.GroupEndings.Verdict;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What the endings show about each group; most groups have no verdict. */
public final class GroupVerdicts implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<EndingGroup, Verdict> verdicts;

  GroupVerdicts(Map<EndingGroup, Verdict> verdicts) {
    this.verdicts = new HashMap<>(verdicts);
  }

  /** The verdict on the group of a session ended by a timeout. */
  Verdict of(TableRow fact) {
    return verdicts.isEmpty()
        ? Verdict.OF_NOTHING
        : verdicts.getOrDefault(EndingGroup.of(fact), Verdict.OF_NOTHING);
  }
}
