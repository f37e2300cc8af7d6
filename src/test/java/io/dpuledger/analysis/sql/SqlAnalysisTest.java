package io.dpuledger.analysis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a file must say, and what is said to people whose file does not; no Spark session needed.
 */
class SqlAnalysisTest {
  private static final String PLACE = "conf/analyses/spend.sql";
  private static final String HEADER =
      """
      -- title: What teams cost
      -- grain: one team
      -- column team: Team that the rules name.
      -- column cost: List cost,
      --   an estimate.

      -- Comments of one's own: after a blank line.
      """;
  private static final String SELECT =
      "SELECT team, sum(list_cost) AS cost FROM session_day GROUP BY team";

  @Test
  void aWholeFileIsReadToTheEnd() {
    SqlAnalysis analysis =
        read(
            HEADER.replace("-- grain", "-- report: yes\n-- grain")
                + "WITH days AS ("
                + SELECT
                + "),\n session_fact_of_mine AS (SELECT * FROM days)\n"
                + "SELECT * FROM session_fact_of_mine WHERE team IN (SELECT team FROM Spend_Daily"
                + " WHERE usage_date = :as_of) ORDER BY team LIMIT 3;\n");
    assertThat(analysis.table()).isEqualTo("analysis_spend");
    assertThat(analysis.header().title()).isEqualTo("What teams cost");
    assertThat(analysis.header().grain()).isEqualTo("one team");
    assertThat(analysis.header().inReport()).isTrue();
    assertThat(analysis.header().columns())
        .containsExactly(
            new AnalysisHeader.Described("team", "Team that the rules name.", 4),
            new AnalysisHeader.Described("cost", "List cost, an estimate.", 5));
    assertThat(analysis.tables()).containsExactlyInAnyOrder("session_day", "spend_daily");
    assertThat(analysis.isOrdered()).isTrue();
    assertThat(read(HEADER + SELECT).isOrdered()).isFalse();
    assertThat(read(HEADER + SELECT).header().inReport()).isFalse();
    assertThat(read("\uFEFF\n" + HEADER + SELECT).file().firstLineOfSql()).isEqualTo(9);
  }

  @Test
  void aFileWithoutAHeaderIsToldItsForm() {
    assertThat(faults(SELECT))
        .singleElement()
        .asString()
        .startsWith(PLACE + ":1: has no header, begin it with `-- title: …`")
        .contains("`-- column NAME: what it means`");
  }

  @Test
  void allThatIsWrongWithAHeaderIsSaidAtOnceEachWithItsLine() {
    assertThat(
            faults(
                """
                -- titel: What teams cost
                -- grain:
                -- report: maybe
                -- column Team: Team.
                -- column as_of_date: The day.
                -- column cost:
                -- column cost: Again.
                -- column: Nameless.
                some prose
                """
                        .replace("some prose", "-- some prose")
                    + SELECT))
        .extracting(AnalysisFault::line)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-- title: What teams cost | -- titel: x | 1 | unknown entry titel of the header",
        "-- title: What teams cost | -- title: | 1 | title: is empty",
        "-- grain: one team | -- Grain of it | 2 | is no line of the header",
        "-- grain: one team | -- report: Yes | 2 | report: needs yes or no, not 'Yes'",
        "column team | column Team | 3 | column Team: needs a name of small letters",
        "column team | column as_of_date | 3 | column as_of_date: every analysis gets it by itself",
        "column team | column cost | 4 | column cost: is there twice",
      })
  void aMisspeltHeaderIsNamedByLine(String was, String becomes, int line, String what) {
    assertThat(faults(HEADER.replace(was, becomes) + SELECT))
        .anySatisfy(
            fault -> {
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.what()).startsWith(what);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO session_day SELECT * FROM session_fact",
        "INSERT OVERWRITE TABLE session_day SELECT * FROM session_fact",
        "INSERT OVERWRITE DIRECTORY '/tmp/x' USING parquet SELECT 1",
        "FROM session_day INSERT INTO a SELECT * INSERT INTO b SELECT *",
        "WITH a AS (SELECT 1) INSERT INTO session_day SELECT * FROM a",
        "CREATE TABLE t AS SELECT 1",
        "CREATE OR REPLACE TEMPORARY VIEW session_day AS SELECT 1",
        "CACHE TABLE t AS SELECT 1",
        "DROP TABLE session_fact",
        "TRUNCATE TABLE session_fact",
        "DELETE FROM session_fact",
        "MERGE INTO session_fact USING session_day ON true WHEN MATCHED THEN DELETE",
        "SET spark.sql.ansi.enabled = false",
        "ADD JAR '/tmp/x.jar'",
        "SHOW TABLES",
        "DESCRIBE session_fact",
        "EXPLAIN SELECT 1",
        "CALL system.x()",
        "SELECT TRANSFORM(team) USING 'sh' AS (x) FROM session_day",
        "SELECT * FROM (SELECT TRANSFORM(team) USING 'sh' AS (x) FROM session_day)",
      })
  void whatIsNoQueryIsRefused(String statement) {
    assertThat(faults(HEADER + statement))
        .anySatisfy(
            fault ->
                assertThat(fault.what())
                    .containsAnyOf(
                        "is no query: an analysis is one SELECT", "not supported", "Syntax"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 FROM sesion_day | unknown table sesion_day, the ledger has session_day, session_fact",
        "SELECT 1 FROM default.session_day | unknown table default.session_day,",
        "SELECT 1 FROM parquet.`/etc/x` | unknown table parquet./etc/x,",
        "SELECT 1 FROM session_day WHERE usage_date > :asof | unknown parameter :asof, there are :as_of, :period_end, :period_start",
        "SELECT 1 FROM session_day WHERE usage_date > ? | ? is no parameter here",
        "SELECT reflect('java.lang.System', 'exit', 0) | reflect runs other code than SQL",
        "SELECT java_method('java.lang.System', 'exit', 0) | java_method runs other code than SQL",
        "SELECT current_date() | current_date differs each time the night is run, use :as_of",
        "SELECT CURRENT_TIMESTAMP | current_timestamp differs each time",
        "SELECT now() | now differs each time",
        "SELECT 1 WHERE EXISTS (SELECT rand() > 0.5) | rand differs each time",
        "SELECT 1; SELECT 2 | holds more than one statement",
        "SELECT 1; DROP TABLE session_day | holds more than one statement",
        "SELECT (1 FROM session_day | Syntax error at or near 'FROM'",
        "SELEC 1 | Syntax error at or near 'SELEC'",
        "SELECT '${env:HOME}' AS x FROM ${env:HOME} | Syntax error at or near '$'",
      })
  void aQueryThatCannotBeIsNamedByTheLineOfTheFile(String query, String what) {
    assertThat(faults(HEADER + "\n" + query))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.toString()).startsWith(PLACE + ":9: " + what);
              assertThat(fault.what()).doesNotContain("\n", "== SQL", "line 9");
            });
  }

  @Test
  void everyUnknownTableOfAQueryIsNamedButWhatItNamesItselfIsNot() {
    assertThat(
            faults(
                HEADER
                    + "WITH mine AS (SELECT * FROM nowhere)\n"
                    + "SELECT * FROM mine JOIN (SELECT * FROM elsewhere) USING (a)\n"
                    + "WHERE a > (SELECT max(a) FROM thirdly)"))
        .extracting(AnalysisFault::toString)
        .hasSize(3)
        .anyMatch(fault -> fault.startsWith(PLACE + ":8: unknown table nowhere"))
        .anyMatch(fault -> fault.startsWith(PLACE + ":9: unknown table elsewhere"))
        .anyMatch(fault -> fault.startsWith(PLACE + ":10: unknown table thirdly"));
  }

  @Test
  void aFileWithNothingButAHeaderHasNoSelect() {
    assertThat(faults(HEADER))
        .singleElement()
        .asString()
        .isEqualTo(PLACE + ": has no SELECT: write one below the header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Spend", "my-spend", "1st", "spend daily", "übersicht", "", "a.b"})
  void aNameThatNoTableCanHaveIsRefused(String name) {
    AnalysisFile file = new AnalysisFile("conf/analyses/" + name + ".sql", HEADER + SELECT);
    assertThat(faults(file)).singleElement().asString().contains(".sql: its table is called after");
  }

  @Test
  void whatEditorsLeaveBehindIsNoAnalysis() {
    assertThat(AnalysisFile.isOne("a.sql")).isTrue();
    for (String name : List.of(".#a.sql", "a.sql~", "a.sql.bak", "README.md", "._a.sql")) {
      assertThat(AnalysisFile.isOne(name)).as(name).isFalse();
    }
  }

  private static SqlAnalysis read(String text) {
    return SqlAnalysis.read(new AnalysisFile(PLACE, text), tables());
  }

  private static List<AnalysisFault> faults(String text) {
    return faults(new AnalysisFile(PLACE, text));
  }

  private static List<AnalysisFault> faults(AnalysisFile file) {
    return catchThrowableOfType(
            FaultyAnalysisException.class, () -> SqlAnalysis.read(file, tables()))
        .faults();
  }

  private static TreeSet<String> tables() {
    return new TreeSet<>(List.of("session_day", "session_fact", "spend_daily"));
  }
}
