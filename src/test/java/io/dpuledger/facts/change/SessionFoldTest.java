package io.dpuledger.facts.change;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.MadeFacts;
import io.dpuledger.facts.OddStatements;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TargetReads;
import io.dpuledger.facts.TestRules;
import io.dpuledger.facts.idle.GroupVerdicts;
import io.dpuledger.facts.session.ObservedRow;
import io.dpuledger.facts.statement.JobRow;
import io.dpuledger.facts.statement.StatementRow;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.rows.RowGroups;
import io.dpuledger.table.rows.RowShuffle;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import io.dpuledger.testing.SparkTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** However Spark deals rows out, and in whatever order they come, the facts are the same. */
class SessionFoldTest extends SparkTest {
  private static final int SESSIONS = 400;
  private static final List<String> KEY = SessionFactTable.SCHEMA.key();
  private static final List<String> COLUMNS = SessionFactTable.SCHEMA.columnNames();
  private static final ChangeRule NIGHT =
      new ChangeRule(false, null, null, new TreeSet<>(), new TreeSet<>());
  private static final ChangeRule REBUILD =
      new ChangeRule(true, null, null, new TreeSet<>(), new TreeSet<>());

  private final List<OddStatements> odd =
      IntStream.range(0, SESSIONS).mapToObj(OddStatements::of).toList();
  private final List<ObservedStatement> statements =
      odd.stream().flatMap(one -> one.statements().stream()).toList();

  /** All observations of every other session, and all but the last one of the others. */
  private final List<ObservedSession> firstNight = new ArrayList<>();

  private final List<ObservedSession> secondNight = new ArrayList<>();

  SessionFoldTest() {
    for (int i = 0; i < SESSIONS; i++) {
      List<ObservedSession> seen = odd.get(i).sights();
      int last = i % 2 == 0 ? seen.size() : seen.size() - 1;
      firstNight.addAll(seen.subList(0, last));
      secondNight.addAll(seen.subList(last, seen.size()));
    }
  }

  @Test
  void aRebuildIsWhatPlainJavaMakesOfTheSameObservations() {
    List<ObservedSession> all = Stream.concat(firstNight.stream(), secondNight.stream()).toList();
    Map<String, List<Object>> expected = byKey(plain(all));

    for (int partitions : new int[] {1, 7}) {
      RowGroups groups =
          together(partitions, shuffled(all, partitions), List.of(), List.of(), partitions);

      assertThat(expected).hasSize(SESSIONS);
      assertThat(differences(facts(groups, REBUILD), expected)).isEmpty();
      // As where a part is lost and worked out once more.
      assertThat(differences(facts(groups, REBUILD), expected)).isEmpty();
      assertThat(survey(groups, REBUILD).wanted()).isEqualTo(SESSIONS);
    }
  }

  @Test
  void whatHasNoKeyMakesNoFactAndIsOnlyCounted() {
    RowGroups groups =
        together(
            2,
            List.of(
                observed("a").without(SessionObservationTable.SESSION_ID),
                observed("b").created(Instant.parse("1999-01-01T00:00:00Z"))),
            List.of(),
            List.of(),
            1);

    assertThat(facts(groups, NIGHT)).isEmpty();
    assertThat(survey(groups, NIGHT).wanted()).isZero();
    assertThat(survey(groups, NIGHT).keylessDates()).containsExactly("2026-10-06");
  }

  @Test
  void twoNightsComeToTheSameAsOne() {
    List<ObservedSession> all = Stream.concat(firstNight.stream(), secondNight.stream()).toList();
    List<TableRow> published = plain(firstNight);
    RowGroups groups =
        together(7, shuffled(secondNight, 1), shuffled(firstNight, 2), shuffled(published, 3), 3);

    assertThat(differences(facts(groups, NIGHT), byKey(plain(all)))).isEmpty();
    assertThat(survey(groups, NIGHT).wanted()).isEqualTo(SESSIONS / 2);
  }

  @Test
  void whatIsSeenOnceMoreAndSaysNothingNewKeepsItsFact() {
    List<TableRow> published = plain(firstNight);
    List<ObservedSession> ended =
        firstNight.stream()
            .filter(one -> !isOpen(one.value(SessionObservationTable.STATUS)))
            .toList();
    RowGroups groups = together(2, ended, firstNight, published, 2);
    SessionFold fold = fold(NIGHT);

    assertThat(survey(groups, NIGHT).wanted()).isZero();
    assertThat(
            groups.map(fold::changedDates).collect().stream()
                .flatMap(SortedSet::stream)
                .filter(day -> !openDays(published).contains(day)))
        .isEmpty();
    assertThat(differences(facts(groups, NIGHT), byKey(published))).isEmpty();
  }

  private static List<String> differences(
      Map<String, List<Object>> facts, Map<String, List<Object>> expected) {
    List<String> differences = new ArrayList<>();
    assertThat(facts.keySet()).isEqualTo(expected.keySet());
    facts.forEach(
        (key, fact) -> {
          for (int i = 0; i < fact.size(); i++) {
            if (!Objects.equals(fact.get(i), expected.get(key).get(i))) {
              differences.add(
                  "%s: %s is %s instead of %s"
                      .formatted(key, COLUMNS.get(i), fact.get(i), expected.get(key).get(i)));
            }
          }
        });
    return differences;
  }

  private static boolean isOpen(Object status) {
    return "READY".equals(status) || "BUSY".equals(status);
  }

  private static TreeSet<String> openDays(List<TableRow> facts) {
    return facts.stream()
        .filter(fact -> !"ENDED".equals(fact.text(SessionFactTable.LIFECYCLE)))
        .map(fact -> fact.text(SessionFactTable.CREATED_DATE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<TableRow> plain(List<ObservedSession> sessions) {
    return MadeFacts.of(TestRules.IDLE, FactsTest.allRead(), statements, sessions);
  }

  private static Map<String, List<Object>> facts(RowGroups groups, ChangeRule rule) {
    SessionFold fold = fold(rule);
    GroupVerdicts verdicts = survey(groups, rule).endings().verdicts();
    Map<String, List<Object>> facts = new TreeMap<>();
    groups
        .rows(FactRow.TYPE, group -> fold.fact(group, verdicts))
        .map(
            rows -> {
              List<List<Object>> values = new ArrayList<>();
              rows.forEachRemaining(row -> values.add(values(row)));
              return values.iterator();
            })
        .collect()
        .forEach(fact -> assertThat(facts.put(key(fact), fact)).isNull());
    return facts;
  }

  private static Survey survey(RowGroups groups, ChangeRule rule) {
    return groups.map(fold(rule)::survey).reduce(Survey::plus);
  }

  private static SessionFold fold(ChangeRule rule) {
    return new SessionFold(
        rule, TestRules.sessionRules(), TestRules.IDLE, TargetReads.lastReads(FactsTest.allRead()));
  }

  private RowGroups together(
      int partitions,
      List<ObservedSession> unread,
      List<ObservedSession> readBefore,
      List<TableRow> published,
      int parts) {
    List<Row> statementRows = statements.stream().map(ObservedStatement::row).toList();
    RowShuffle shuffle = new RowShuffle();
    Stream.of(
            frame(SessionObservationTable.SCHEMA, rows(unread), ObservedRow.COLUMNS),
            frame(SessionObservationTable.SCHEMA, rows(readBefore), ObservedRow.COLUMNS),
            frame(StatementObservationTable.SCHEMA, statementRows, StatementRow.COLUMNS),
            Rows.of(
                JobRow.TYPE, JavaSparkContext.fromSparkContext(spark().sparkContext()).emptyRDD()),
            facts(published, parts))
        .forEach(kind -> shuffle.add(kind, KEY, RowShuffle.Place.ANY));
    return shuffle.groups(partitions);
  }

  private Rows frame(TableSchema table, List<Row> rows, List<String> columns) {
    return Rows.of(spark().createDataFrame(rows, table.rowType()).repartition(3), columns);
  }

  private static List<Row> rows(List<ObservedSession> sessions) {
    return sessions.stream().map(ObservedSession::row).toList();
  }

  private Rows facts(List<TableRow> facts, int parts) {
    List<Object[]> rows = facts.stream().map(fact -> values(fact).toArray()).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark().sparkContext());
    return Rows.of(SessionFactTable.SCHEMA.rowType(), context.parallelize(rows, parts));
  }

  private static Map<String, List<Object>> byKey(List<TableRow> facts) {
    Map<String, List<Object>> byKey = new TreeMap<>();
    facts.forEach(fact -> byKey.put(key(values(fact)), values(fact)));
    return byKey;
  }

  private static String key(List<Object> fact) {
    return KEY.stream()
        .map(column -> fact.get(COLUMNS.indexOf(column)).toString())
        .collect(Collectors.joining(" "));
  }

  private static List<Object> values(TableRow fact) {
    List<Object> values = new ArrayList<>();
    COLUMNS.forEach(column -> values.add(fact.value(column)));
    return values;
  }

  private static <T> List<T> shuffled(List<T> all, int seed) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
