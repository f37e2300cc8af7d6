package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.night.StoredNightsTest;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lake that keeps two days of what was seen. */
@Tag("program")
class PrunedLakeTest extends StoredNightsTest {
  private static final String KEEP_TWO_DAYS = "observations.keep-days=2";

  @Test
  void onlySightsOfWhatIsFinalGoAndNoFigureChanges() {
    RandomNights nights = new RandomNights(3);
    IntStream.range(0, 7).forEach(night -> nights.store(night, site.lake()));
    analyze();
    Map<String, List<List<String>>> figures = LakeTables.of(site.lake());
    List<String> sights = FileTree.files(site.lake().resolve("session_observation"));
    List<String> notFinal = column(notFinal());
    assertThat(notFinal).isNotEmpty();

    analyze("--set", KEEP_TWO_DAYS);

    List<String> left = FileTree.files(site.lake().resolve("session_observation"));
    assertThat(left).hasSizeLessThan(sights.size()).isNotEmpty();
    assertThat(left).as("sights that are not final").containsAll(notFinal);
    assertThat(LakeTables.of(site.lake())).isEqualTo(figures);

    String rebuilt = analyze("--rebuild", "--set", "pricing.discount=0.5").out();

    assertThat(rebuilt).contains("some of their observations were deleted: 2026-10-");
    Map<String, List<List<String>>> after = LakeTables.of(site.lake());
    assertThat(after.get("session_fact")).hasSameSizeAs(figures.get("session_fact"));
    assertThat(after.get("session_fact")).isNotEqualTo(figures.get("session_fact"));
  }

  /** The files in which a session was seen whose end is not known. */
  private static String notFinal() {
    return "SELECT DISTINCT parse_path(filename)[-2] || '/' || parse_path(filename)[-1]"
        + " FROM read_parquet('%s/session_observation/*/*.parquet', filename = true) o"
        + " JOIN session_fact f USING (account_id, region, session_id, created_on)"
        + " WHERE f.lifecycle <> 'ENDED'";
  }

  private List<String> column(String sql) {
    try (DuckDb lake = new DuckDb()) {
      lake.table(site.lake(), "session_fact");
      return lake.column(sql.formatted(site.lake()));
    }
  }
}
