package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.recomputed.Figures;
import io.dpuledger.recomputed.Listing;
import io.dpuledger.recomputed.PolledStatement;
import io.dpuledger.recomputed.Recomputation;
import io.dpuledger.recomputed.SessionKey;
import io.dpuledger.recomputed.Sight;
import io.dpuledger.recomputed.Terms;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sessions odder than any that the simulator makes up, and AWS's figures at their most awkward,
 * agree to the last digit with an independent recomputation of the same observations.
 */
class RecomputedFactsTest extends FactsTest {
  /** A crowd of so many learns lifetimes, and is not drowned by a contradiction. */
  private static final int CROWD = 3_000;

  /** With {@code -Dodd.crowds=34} they are more than a hundred thousand sessions. */
  private static final int CROWDS = Integer.getInteger("odd.crowds", 10);

  private static final int GRADES = 8;
  private static final Terms RECOMPUTED =
      new Terms(TestRules.PRICES.prices(), TestRules.WORKER_TYPES, TestRules.TERMS, TestRules.IDLE);

  @Test
  void anySessionHasTheSameFiguresByRecomputation() {
    Map<String, Long> grades =
        IntStream.range(0, CROWDS)
            .parallel()
            .boxed()
            .flatMap(crowd -> grades(compare(crowd * CROWD)))
            .collect(Collectors.groupingBy(grade -> grade, Collectors.counting()));

    assertThat(grades).hasSize(GRADES);
    assertThat(grades.values()).allMatch(sessions -> sessions > 20 * CROWDS, "are many");
  }

  private static Stream<String> grades(List<TableRow> facts) {
    return facts.stream().map(fact -> fact.text(SessionFactTable.IDLE_EVIDENCE));
  }

  private static List<TableRow> compare(int first) {
    List<ObservedSession> sessions = new ArrayList<>();
    List<ObservedStatement> statements = new ArrayList<>();
    IntStream.range(first, first + CROWD)
        .mapToObj(OddStatements::of)
        .forEach(
            odd -> {
              sessions.addAll(odd.sights());
              statements.addAll(odd.statements());
            });
    List<TableRow> facts =
        factRows(allRead(), statements, sessions.toArray(ObservedSession[]::new));
    List<TableRow> days = days(facts);
    List<TableRow> spend = spendDaily(days);

    Recomputation recomputation =
        new Recomputation(
            sessions.stream().map(RecomputedFactsTest::sight).toList(),
            statements.stream().map(RecomputedFactsTest::statement).toList(),
            listings(),
            RECOMPUTED);
    Figures ofSessions = recomputation.sessions();
    Figures ofDays = recomputation.days();
    Figures ofSpend = recomputation.spend();
    assertThat(ofSessions.size()).isEqualTo(CROWD);
    assertThat(ofSessions.differences(SqlFigures.ofSessions(ofSessions, facts))).isEmpty();
    assertThat(ofDays.differences(SqlFigures.ofDays(ofDays, days))).isEmpty();
    assertThat(ofSpend.differences(SqlFigures.ofSpend(ofSpend, spend))).isEmpty();
    return facts;
  }

  /** As {@link Sight#SQL} has it. */
  private static Sight sight(ObservedSession session) {
    Map<String, String> arguments = session.value(SessionObservationTable.DEFAULT_ARGUMENTS);
    return new Sight(
        new SessionKey(
            session.value(SessionObservationTable.ACCOUNT_ID),
            session.value(SessionObservationTable.REGION),
            session.value(SessionObservationTable.SESSION_ID),
            session.value(SessionObservationTable.CREATED_ON)),
        session.value(SessionObservationTable.OBSERVED_AT),
        session.value(SessionObservationTable.RUN_ID),
        session.value(SessionObservationTable.STATUS),
        session.value(SessionObservationTable.COMPLETED_ON),
        session.value(SessionObservationTable.ROLE_ARN),
        session.value(SessionObservationTable.COMMAND_NAME),
        session.value(SessionObservationTable.SESSION_TYPE),
        session.value(SessionObservationTable.GLUE_VERSION),
        session.value(SessionObservationTable.WORKER_TYPE),
        session.value(SessionObservationTable.NUMBER_OF_WORKERS),
        session.value(SessionObservationTable.MAX_CAPACITY),
        session.value(SessionObservationTable.EXECUTION_TIME_SECONDS),
        session.value(SessionObservationTable.DPU_SECONDS),
        session.value(SessionObservationTable.IDLE_TIMEOUT_MINUTES),
        "true".equalsIgnoreCase(arguments.get("--enable-auto-scaling")),
        arguments.containsKey("--glue_kernel_version"),
        session.value(SessionObservationTable.STATEMENTS_READ_AT),
        session.value(SessionObservationTable.STATEMENTS_LISTED));
  }

  private static PolledStatement statement(ObservedStatement statement) {
    TableRow row = statement.tableRow();
    return new PolledStatement(
        new SessionKey(
            row.text(StatementObservationTable.ACCOUNT_ID),
            row.text(StatementObservationTable.REGION),
            row.text(StatementObservationTable.SESSION_ID),
            instant(row, StatementObservationTable.CREATED_ON)),
        instant(row, StatementObservationTable.OBSERVED_AT),
        Objects.requireNonNull(row.integer(StatementObservationTable.STATEMENT_ID)),
        row.text(StatementObservationTable.STATE),
        instant(row, StatementObservationTable.STARTED_ON),
        instant(row, StatementObservationTable.COMPLETED_ON));
  }

  /** The same as {@link #allRead}. */
  private static List<Listing> listings() {
    return allRead().stream()
        .map(read -> read.lastTry())
        .map(
            tried ->
                new Listing(
                    tried.target().accountId(),
                    tried.target().region(),
                    tried.runId(),
                    tried.startedAt(),
                    tried.outcome().name()))
        .toList();
  }
}
