package io.dpuledger.facts.idle;

import io.dpuledger.facts.idle.GroupEndings.Verdict;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What the endings of each group say. Of most groups there is nothing to say. */
public final class GroupVerdicts implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<EndingGroup, Verdict> verdicts;

  GroupVerdicts(Map<EndingGroup, Verdict> verdicts) {
    this.verdicts = new HashMap<>(verdicts);
  }

  /** Of the group of a session that a timeout ended. */
  Verdict of(TableRow fact) {
    return verdicts.isEmpty()
        ? Verdict.OF_NOTHING
        : verdicts.getOrDefault(EndingGroup.of(fact), Verdict.OF_NOTHING);
  }
}
