package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.recomputed.Figures;
import io.dpuledger.recomputed.Listing;
import io.dpuledger.recomputed.PolledStatement;
import io.dpuledger.recomputed.Recomputation;
import io.dpuledger.recomputed.Sight;
import io.dpuledger.recomputed.Terms;
import io.dpuledger.table.TableSchema;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions odder than any that the simulator makes up, and AWS's figures at their most awkward,
 * agree to the last digit with what plain Java makes of the same observations.
 */
class RecomputedFactsTest extends FactsTest {
  private static final int SESSIONS = 3_000;
  private static final Terms RECOMPUTED =
      new Terms(PRICES.prices(), RULES.workerTypes(), TERMS, IDLE);

  private static final String FEWEST_OF_A_GRADE =
      "SELECT CASE WHEN count(*) = 8 THEN min(sessions) END FROM (SELECT count(*) AS sessions"
          + " FROM session_fact GROUP BY idle_evidence)";

  @TempDir private Path folder;

  @Test
  void anySessionHasTheSameFiguresInPlainJava() {
    Dataset<Row> facts = factRows(RULES, allRead(), statements(), sights()).cache();
    Dataset<Row> days = SessionDays.of(facts, TERMS);
    write(SessionObservationTable.SCHEMA, observations());
    write(StatementObservationTable.SCHEMA, rows(statements()));
    write(SessionFactTable.SCHEMA, facts);
    write(SessionDayTable.SCHEMA, days);
    write(SpendDaily.SCHEMA, spendDaily(days));
    facts.unpersist();

    try (DuckDb sql = new DuckDb()) {
      Stream.of(
              "session_observation",
              "statement_observation",
              "session_fact",
              "session_day",
              "spend_daily")
          .forEach(table -> sql.table(folder, table));
      Recomputation recomputation =
          new Recomputation(
              sql.rows(Sight.SQL, Sight::of),
              sql.rows(PolledStatement.SQL, PolledStatement::of),
              listings(),
              RECOMPUTED);

      assertThat(recomputation.sessions().size()).isEqualTo(SESSIONS);
      assertThat(sql.count(FEWEST_OF_A_GRADE)).as("sessions of the rarest grade").isGreaterThan(20);
      assertThat(differences(sql, recomputation.sessions())).isEmpty();
      assertThat(differences(sql, recomputation.days())).isEmpty();
      assertThat(differences(sql, recomputation.spend())).isEmpty();
    }
  }

  private static List<String> differences(DuckDb sql, Figures figures) {
    return figures.differences(sql.rows(figures.sql()));
  }

  private static ObservedSession[] sights() {
    return IntStream.range(0, SESSIONS)
        .mapToObj(OddStatements::of)
        .flatMap(odd -> odd.sights().stream())
        .toArray(ObservedSession[]::new);
  }

  private static List<ObservedStatement> statements() {
    return IntStream.range(0, SESSIONS)
        .mapToObj(OddStatements::of)
        .flatMap(odd -> odd.statements().stream())
        .toList();
  }

  private Dataset<Row> observations() {
    return spark()
        .createDataFrame(ObservedSession.rows(sights()), SessionObservationTable.SCHEMA.rowType());
  }

  /** One file: the two cores are better spent. */
  private void write(TableSchema table, Dataset<Row> rows) {
    rows.write().parquet(folder.resolve(table.name()).resolve("all").toString());
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
