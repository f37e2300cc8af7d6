package io.dpuledger.analysis.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Spark says, in one line and without what only programs need. */
class SparkWordsTest {
  @Test
  void theQueryItsPlanAndAdviceForProgramsAreLeftOut() {
    assertThat(
            words(
                "[DIVIDE_BY_ZERO] Division by zero. Use `try_divide` to tolerate divisor being 0"
                    + " and return NULL instead. If necessary set \"spark.sql.ansi.enabled\" to"
                    + " \"false\" to bypass this error.\n== SQL (line 3, position 9) ==\n1 / 0\n^^^"))
        .isEqualTo(
            "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL"
                + " instead.");
    assertThat(
            words(
                "[UNRESOLVED_COLUMN.WITH_SUGGESTION] `a` cannot be resolved. Did you mean [`b`].;"
                    + " line 8 pos 7;\n'Project ['a]\n+- Relation"))
        .isEqualTo("`a` cannot be resolved. Did you mean [`b`].");
  }

  @Test
  void linesBecomeOneAndWithoutAMessageThereIsItsKind() {
    assertThat(words("one\n  two")).isEqualTo("one two");
    assertThat(SparkWords.words(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(words("x".repeat(5000))).hasSize(601).endsWith("…");
  }

  @Test
  void whereSparkKnowsNoLineItIsThatOfTheFirstSql() {
    AnalysisFile file = new AnalysisFile("a/b.sql", "-- title: t\n\nSELECT 1");
    assertThat(SparkWords.of(file, new RuntimeException("Job aborted", new Exception("disk full"))))
        .hasToString("a/b.sql:3: disk full");
    assertThat(SparkWords.of(file, new Exception("no\n== SQL (line 2, position 9) ==\n1")).line())
        .isEqualTo(2);
  }

  private static String words(String message) {
    return SparkWords.words(new Exception(message));
  }
}
