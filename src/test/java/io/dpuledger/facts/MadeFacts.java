package io.dpuledger.facts;

import io.dpuledger.facts.idle.Grading;
import io.dpuledger.facts.idle.GroupEndings;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.facts.statement.SeenStatement;
import io.dpuledger.facts.statement.StatementRow;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes facts of all that was seen, by the steps of a night, and without Spark. */
public final class MadeFacts {
  private final Map<Key, List<SessionObservation>> observations = new LinkedHashMap<>();
  private final Map<Key, List<SeenStatement>> statements = new LinkedHashMap<>();

  private MadeFacts() {}

  private record Key(String account, String region, String id, Instant created) {}

  /** In the order in which sessions were first seen. */
  public static List<TableRow> of(
      IdleAssumptions idle,
      List<TargetRead> reads,
      List<ObservedStatement> statements,
      List<ObservedSession> sessions) {
    MadeFacts made = new MadeFacts();
    sessions.forEach(session -> made.add(session.observation()));
    statements.forEach(statement -> made.add(statement.tableRow()));
    return of(idle, TestRules.sessionRules(), TargetReads.lastReads(reads), made.seen());
  }

  /** One of each session that was seen, in their order. */
  public static List<TableRow> of(
      IdleAssumptions idle,
      SessionRules rules,
      Map<Target, Lifecycle.LastRead> lastReads,
      List<SeenSession> sessions) {
    List<@Nullable Object[]> facts = new ArrayList<>();
    GroupEndings endings = new GroupEndings();
    for (SeenSession session : sessions) {
      @Nullable Object[] fact =
          SessionFactTable.TABLE.row(
              rules.describe(
                  session,
                  lastReads.getOrDefault(session.latest().target(), Lifecycle.LastRead.NEVER)));
      endings.add(view(fact), idle);
      facts.add(fact);
    }
    Grading grading = new Grading(idle, endings.verdicts());
    facts.forEach(fact -> SessionFactTable.grade(grading.of(view(fact)), fact));
    return facts.stream().map(MadeFacts::view).toList();
  }

  private void add(SessionObservation seen) {
    Target target = seen.target();
    observations
        .computeIfAbsent(
            new Key(target.accountId(), target.region(), seen.sessionId(), seen.createdOn()),
            key -> new ArrayList<>())
        .add(seen);
  }

  private void add(TableRow statement) {
    statements
        .computeIfAbsent(
            new Key(
                statement.text(StatementObservationTable.ACCOUNT_ID),
                statement.text(StatementObservationTable.REGION),
                statement.text(StatementObservationTable.SESSION_ID),
                (Instant) statement.value(StatementObservationTable.CREATED_ON)),
            key -> new ArrayList<>())
        .add(StatementRow.of(statement));
  }

  private List<SeenSession> seen() {
    return observations.entrySet().stream()
        .map(
            one ->
                SeenSession.of(
                    one.getValue(), statements.getOrDefault(one.getKey(), List.of()), null))
        .toList();
  }

  private static TableRow view(@Nullable Object[] fact) {
    return ValueRow.of(SessionFactTable.SCHEMA, fact);
  }
}
