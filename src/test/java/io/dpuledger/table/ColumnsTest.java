package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private record Visit(String visitor, int minutes) {}

  @Test
  void aRowIsFilledAsItsColumnsAreDescribedAndInTheOrderOfTheTable() {
    Columns<Visit> columns = new Columns<>();
    assertThat(columns.from("visitor", Visit::visitor)).isEqualTo("visitor");
    columns.from("minutes", Visit::minutes);
    Object[] row = {"kept", null, null};

    columns.in(List.of("other", "minutes", "visitor")).fill(new Visit("a", 5), row);

    assertThat(row).containsExactly("kept", 5, "a");
  }

  @Test
  void aValueIsWorkedOutByItselfAndAColumnWithoutAGetterHasNone() {
    Columns<Visit> columns = new Columns<>();
    columns.from("visitor", Visit::visitor);
    columns.from("minutes", Visit::minutes);

    assertThat(columns.value(new Visit("a", 5), "minutes")).isEqualTo(5);
    assertThat(columns.value(new Visit("a", 5), "other")).isNull();
  }

  @Test
  void aColumnThatTwoGettersFillIsRefused() {
    Columns<Visit> columns = new Columns<>();
    columns.from("visitor", Visit::visitor);

    assertThatThrownBy(() -> columns.from("visitor", Visit::minutes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column visitor has two getters");
  }

  @Test
  void aColumnThatTheTableLacksIsRefusedBeforeAnyRow() {
    Columns<Visit> columns = new Columns<>();
    columns.from("visitor", Visit::visitor);
    List<String> others = List.of("minutes");

    assertThatThrownBy(() -> columns.in(others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("visitor");
  }
}
