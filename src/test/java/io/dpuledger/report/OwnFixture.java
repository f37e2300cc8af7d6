package io.dpuledger.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to analysts with a column of every type, and one that failed. */
final class OwnFixture {
  private OwnFixture() {}

  /**
   * @param typed what stands wherever somebody can write something
   */
  static OwnAnalyses of(String typed) {
    return new OwnAnalyses(
        List.of(
            new OwnAnswer(
                "analysis_owners",
                "owners.sql",
                typed,
                typed,
                List.of(
                    new OwnAnswer.Column("owner", "string", typed),
                    new OwnAnswer.Column("list_cost", "decimal(18,6)", "List cost, an estimate."),
                    new OwnAnswer.Column("sessions", "bigint", "Sessions."),
                    new OwnAnswer.Column("week", "date", "Monday of the week."),
                    new OwnAnswer.Column("seen_at", "timestamp", "When it was seen."),
                    new OwnAnswer.Column("share", "double", "Share of all."),
                    new OwnAnswer.Column("is_idle", "boolean", "Whether it idles.")),
                rows(typed)),
            new OwnAnswer(
                "analysis_none",
                "none.sql",
                "Nothing to see",
                "nothing",
                List.of(new OwnAnswer.Column("n", "int", "A number.")),
                List.of())),
        List.of("broken.sql:12: unknown table " + typed));
  }

  /** One with a value everywhere, one with few, and twenty more. */
  private static List<List<Object>> rows(String typed) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(
            typed,
            new BigDecimal("1234.500000"),
            12L,
            LocalDate.parse("2026-11-16"),
            Instant.parse("2026-11-20T09:30:00Z"),
            0.125,
            true));
    List<Object> unknown =
        Arrays.asList(null, new BigDecimal("0.000001"), 3, null, null, Double.NaN, false);
    IntStream.range(0, 21).forEach(number -> rows.add(unknown));
    return rows;
  }
}
