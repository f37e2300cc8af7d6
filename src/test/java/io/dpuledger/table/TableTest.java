package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
  private enum Mood {
    GOOD
  }

  private record Visit(LocalDate day, Mood mood, @Nullable BigDecimal cost) {}

  private static final Table<Visit> VISITS =
      Table.<Visit>named("visits")
          .grain("one visit")
          .key("day")
          .date("day", "When it was.", Visit::day)
          .column("month", ColumnKind.MONTH, "Its month.", visit -> YearMonth.from(visit.day()))
          .text("mood", "How it was.", Visit::mood)
          .money("cost", "What it cost.", Visit::cost)
          .nullMeans("unknown")
          .column("note", ColumnKind.TEXT, "What others say of it.")
          .partitionedBy("as_of_date", "The day up to which visits are known.")
          .readBy(
              row ->
                  new Visit(
                      LocalDate.parse(row.requireText("day")),
                      Mood.valueOf(row.requireText("mood")),
                      row.decimal("cost")))
          .build();

  private static final Visit VISIT = new Visit(LocalDate.of(2026, 11, 21), Mood.GOOD, null);

  @Test
  void aRowHasItsColumnsInOrderAndDatesAndEnumsAsTexts() {
    assertThat(VISITS.schema().columnNames())
        .containsExactly("day", "month", "mood", "cost", "note", "as_of_date");
    assertThat(VISITS.row(VISIT))
        .containsExactly("2026-11-21", "2026-11", "GOOD", null, null, null);
  }

  @Test
  void aRowIsReadBackAsWhatItWasMadeOf() {
    List<TableRow> rows = ValueRow.of(VISITS.schema(), "2026-11-22", VISITS.rows(List.of(VISIT)));

    assertThat(rows).extracting(VISITS::read).containsExactly(VISIT);
    assertThat(rows.get(0).text("as_of_date")).isEqualTo("2026-11-22");
  }

  @Test
  void aRowThatLacksWhatItMustHaveIsRefusedByTheNameOfTheColumn() {
    TableRow row = ValueRow.of(VISITS.schema(), new Object[6]);

    assertThatThrownBy(() -> VISITS.read(row))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("day");
  }

  @Test
  void whatIsKeptOfARowIsEqualWhereItsValuesAre() {
    TableRow row = ValueRow.of(VISITS.schema(), VISITS.row(VISIT));
    List<String> columns = List.of("day", "mood");

    KeptRow kept = KeptRow.of(row, columns);

    assertThat(kept.text("mood")).isEqualTo("GOOD");
    assertThat(kept)
        .isEqualTo(KeptRow.of(row, columns))
        .hasSameHashCodeAs(KeptRow.of(row, columns));
  }
}
