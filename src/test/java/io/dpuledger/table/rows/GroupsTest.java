package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final StructType VISIT =
      new StructType()
          .add("house", ColumnTypes.STRING)
          .add("visitor", ColumnTypes.STRING)
          .add("at", ColumnTypes.TIMESTAMP)
          .add("minutes", ColumnTypes.INT);
  private static final StructType NOTE =
      new StructType().add("text", ColumnTypes.STRING).add("house", ColumnTypes.STRING);
  private static final List<String> KEY = List.of("house", "visitor", "at");

  @Test
  void noTwoKeysHaveTheSameBytes() {
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    List<RowBytes> keys =
        List.of(
            key("", "", now),
            key(null, "", now),
            key("", null, now),
            key(null, null, now),
            key("a", "b", now),
            key("ab", "", now),
            key("", "ab", now),
            key("a", "bc", now),
            key("ab", "c", now),
            key("a", "\u0000b", now),
            key("a\u0000", "b", now),
            key("\u00e4", "b", now),
            key("a", "b", now.plusNanos(1000)),
            key("a", "b", Instant.EPOCH),
            key("a", "b", null));

    for (RowBytes key : keys) {
      assertThat(keys.stream().filter(key::hasKeyOf)).containsExactly(key);
    }
    assertThat(key("a".repeat(5000), "b", now).hasKeyOf(key("a".repeat(5000), "b", now))).isTrue();
  }

  @Test
  void rowsOfOneKeyAreOneGroupByKinds() {
    RowPacker visits = new RowPacker(VISIT);
    RowPacker notes = new RowPacker(NOTE);
    RowEncoder byHouse = new RowEncoder(VISIT, List.of("house"), 0);
    RowEncoder byText = new RowEncoder(NOTE, List.of("text"), 1);
    List<RowBytes> rows =
        List.of(
            byHouse.of(visits.pack(visit("a", 5)), 0),
            byText.of(notes.pack(new Object[] {"h", null}), 0),
            byHouse.of(visits.pack(visit("b", 7)), 0),
            byText.of(notes.pack(new Object[] {"m", "h"}), 0));
    Groups groups = new Groups(List.of(VISIT, NOTE), rows.iterator());

    RowGroup first = groups.next();
    assertThat(first.size(0)).isEqualTo(2);
    assertThat(first.size(1)).isEqualTo(1);
    assertThat(first.size(2)).isZero();
    assertThat(first.row(0, 1).integer("minutes")).isEqualTo(7);
    assertThat(first.row(0, 0).text("visitor")).isEqualTo("a");
    assertThat(first.row(1, 0).text("house")).isNull();
    RowGroup second = groups.next();
    assertThat(second.size(0)).isZero();
    assertThat(second.row(1, 0).text("text")).isEqualTo("m");
    assertThat(groups.hasNext()).isFalse();
    assertThatThrownBy(groups::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void ofNoRowsThereAreNoGroups() {
    List<RowBytes> none = new ArrayList<>();

    assertThat(new Groups(List.of(VISIT), none.iterator()).hasNext()).isFalse();
  }

  private static Object[] visit(String visitor, int minutes) {
    return new Object[] {"h", visitor, Instant.EPOCH, minutes};
  }

  private static RowBytes key(
      @Nullable String house, @Nullable String visitor, @Nullable Instant at) {
    return new RowEncoder(VISIT, KEY, 0)
        .of(new RowPacker(VISIT).pack(new Object[] {house, visitor, at, null}), 0);
  }
}
