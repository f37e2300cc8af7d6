package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.Profile;
import io.dpuledger.table.ProfileWhere;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final List<Map<String, Object>> ROWS =
      List.of(
          Map.of("day", "1", "isNew", true),
          Map.of("day", "1", "isNew", false),
          Map.of("day", "2", "isNew", true),
          Map.of("day", "3", "isNew", true));

  private final Folds folds =
      new Folds(
          List.of(
              new Count(),
              ProfileWhere.in("day", List.of("1", "2"), new Count()),
              ProfileWhere.in("day", List.of("2"), ProfileWhere.isTrue("isNew", new Count())),
              ProfileWhere.isTrue("isNew", new Count())));

  /** How many rows it sees. */
  private record Count() implements Profile<Long> {
    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public Long zero() {
      return 0L;
    }

    @Override
    public Long add(Long sum, TableRow row) {
      return sum + 1;
    }

    @Override
    public Long merge(Long one, Long other) {
      return one + other;
    }
  }

  @Test
  void eachProfileSeesTheRowsThatItWants() {
    assertThat(folds.sums(rows("1", "2", "3").iterator()))
        .isEqualTo(List.<Serializable>of(4L, 3L, 1L, 3L));
  }

  @Test
  void whoKnowsTheDayOfAllRowsGetsTheSameSums() {
    List<Serializable> sums = folds.zero();
    for (String day : List.of("1", "2", "3")) {
      Folds.Seeing seeing = folds.seeing("day", day);
      rows(day).forEach(row -> seeing.add(sums, row));
    }
    assertThat(sums).isEqualTo(folds.sums(rows("1", "2", "3").iterator()));
  }

  @Test
  void aDayThatAProfileDoesNotWantIsNotTestedRowByRow() {
    List<Serializable> sums = folds.zero();
    Folds.Seeing seeing = folds.seeing("day", "3");

    // This row says otherwise, but nobody looks.
    seeing.add(sums, row(Map.of("day", "1", "isNew", false)));

    assertThat(sums).isEqualTo(List.<Serializable>of(1L, 0L, 0L, 0L));
  }

  private static List<TableRow> rows(String... days) {
    List<TableRow> rows = new ArrayList<>();
    for (Map<String, Object> row : ROWS) {
      if (List.of(days).contains(row.get("day"))) {
        rows.add(row(row));
      }
    }
    return rows;
  }

  private static TableRow row(Map<String, Object> values) {
    return values::get;
  }
}
