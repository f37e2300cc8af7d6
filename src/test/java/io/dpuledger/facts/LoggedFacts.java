package io.dpuledger.facts;

import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.StatementRow;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of sessions whose event logs were read. */
public final class LoggedFacts {
  private LoggedFacts() {}

  /**
   * One fact.
   *
   * @param jobs null without an event log
   */
  public static TableRow of(
      ObservedSession session, List<ObservedStatement> statements, @Nullable JobStretches jobs) {
    SeenSession seen =
        SeenSession.of(
            List.of(session.observation()),
            statements.stream().map(one -> StatementRow.of(one.tableRow())).toList(),
            jobs);
    return MadeFacts.of(
            TestRules.IDLE,
            TestRules.sessionRules(),
            TargetReads.lastReads(FactsTest.allRead()),
            List.of(seen))
        .get(0);
  }
}
