package io.dpuledger.facts;

import io.dpuledger.facts.idle.Grading;
import io.dpuledger.facts.idle.GroupEndings;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.session.SeenStatement;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.facts.session.StatementRow;
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
    return made.facts(idle, TargetReads.lastReads(reads));
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

  private List<TableRow> facts(IdleAssumptions idle, Map<Target, Lifecycle.LastRead> lastReads) {
    List<@Nullable Object[]> facts = new ArrayList<>();
    GroupEndings endings = new GroupEndings();
    SessionRules rules = TestRules.sessionRules();
    observations.forEach(
        (key, seen) -> {
          SeenSession session = SeenSession.of(seen, statements.getOrDefault(key, List.of()));
          @Nullable Object[] fact =
              SessionFactTable.TABLE.row(
                  rules.describe(
                      session,
                      lastReads.getOrDefault(session.latest().target(), Lifecycle.LastRead.NEVER)));
          endings.add(view(fact), idle);
          facts.add(fact);
        });
    Grading grading = new Grading(idle, endings.verdicts());
    facts.forEach(fact -> SessionFactTable.grade(grading.of(view(fact)), fact));
    return facts.stream().map(MadeFacts::view).toList();
  }

  private static TableRow view(@Nullable Object[] fact) {
    return ValueRow.of(SessionFactTable.SCHEMA, fact);
  }
}
