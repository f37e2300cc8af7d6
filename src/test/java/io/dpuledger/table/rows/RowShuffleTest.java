package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.testing.SparkTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RowShuffleTest extends SparkTest {
  private static final StructType VISIT =
      new StructType()
          .add("visitor", ColumnTypes.STRING)
          .add("house", ColumnTypes.STRING)
          .add("minutes", ColumnTypes.INT);
  private static final StructType NOTE =
      new StructType().add("text", ColumnTypes.STRING).add("visitor", ColumnTypes.STRING);
  private static final List<String> KEY = List.of("visitor");

  @Test
  void rowsOfAllKindsComeTogetherByTheirKeysAndKeysThatAreAlikeStayApart() {
    Rows visits = visits(3, " h 1", "a h 2", "ab h 3", "b h 4", "a g 5", "- h 6", "\u00e4 h 7");
    Rows notes = notes("x a", "y -", "z c", "w ");

    for (int partitions : new int[] {1, 7}) {
      RowGroups groups = together(partitions, visits, notes);

      assertThat(groups.map(RowShuffleTest::words).collect())
          .containsExactlyInAnyOrder(
              "[1] [w]", "[2, 5] [x]", "[3] []", "[4] []", "[6] [y]", "[7] []", "[] [z]");
      // A second look finds the same.
      assertThat(groups.map(RowShuffleTest::words).collect()).hasSize(7);
    }
  }

  @Test
  void aGroupHasOneRowOrKeepsTheOneOfItsLastKindOrNone() {
    RowGroups groups = together(3, notes("new a", "new c"), visits(2, "a h 1", "b h 2", "d h 4"));

    Rows rows =
        groups.rows(
            VISIT,
            group ->
                group.size(0) == 0
                    ? null
                    : new Object[] {group.row(0, 0).text("visitor"), "made", 9});

    assertThat(words(rows)).containsExactlyInAnyOrder("a made 9", "b h 2", "c made 9", "d h 4");
    assertThat(words(together(2, visits(1, "a h 1"), notes()).rows(VISIT, group -> null)))
        .isEmpty();
  }

  @Test
  void whereAPlaceIsGivenKeysComeInItsOrder() {
    RowShuffle shuffle = new RowShuffle();
    Rows visits = visits(4, "c h 1", "a h 300", "d h 2", "e h 300");
    int kind = shuffle.add(visits, KEY, row -> row.integer("minutes"));

    assertThat(kind).isZero();
    assertThat(shuffle.groups(1).map(RowShuffleTest::words).collect())
        .containsExactly("[1] []", "[2] []", "[300] []", "[300] []");
  }

  @Test
  void aTaskTakesEveryNthPartitionInOrder() {
    RowShuffle shuffle = new RowShuffle();
    Rows visits = visits(3, "f h 5", "e h 4", "d h 3", "c h 2", "b h 1", "a h 0", "g h 0");
    shuffle.add(visits, KEY, row -> row.integer("minutes"));
    RowGroups groups = shuffle.groups(6, 1, 2);

    assertThat(groups.map(all -> List.of(all(words(all))).iterator()).collect())
        .containsExactly(
            List.of("[0] []", "[0] []", "[2] []", "[4] []"), List.of("[1] []", "[3] []", "[5] []"));
    assertThat(shuffle.groups(2, 1, 6).map(RowShuffleTest::words).collect()).hasSize(7);
  }

  /** Some places have so many rows that a task sorts them in parts. */
  @Test
  void aTaskTakesAllPartsOfItsPlacesInOrder() {
    Object[][] rows =
        IntStream.range(0, 600)
            .mapToObj(i -> new Object[] {"v" + i, "h", i % 3})
            .toArray(Object[][]::new);
    RowShuffle shuffle = new RowShuffle();
    shuffle.add(rows(VISIT, 3, rows), KEY, row -> row.integer("minutes"));

    List<List<String>> whole = visitors(shuffle.groups(3, 1, 2));

    assertThat(whole).hasSize(2);
    assertThat(whole.get(0)).hasSize(400);
    assertThat(visitors(shuffle.groups(3, 7, 2))).isEqualTo(whole);
    assertThat(visitors(shuffle.groups(3, 7, 9))).isEqualTo(visitors(shuffle.groups(3, 1, 9)));
  }

  private static List<List<String>> visitors(RowGroups groups) {
    return groups
        .map(
            all -> {
              List<String> names = new ArrayList<>();
              all.forEachRemaining(group -> names.add(group.row(0, 0).text("visitor")));
              return List.of(names).iterator();
            })
        .collect();
  }

  @Test
  void rowsMayBeSiftedAddedUpAndKept() {
    Rows some = visits(2, "a h 1", "b h 2", "c h 3").where(row -> row.integer("minutes") > 1);
    Rows.Kept kept = some.plus(visits(1, "d h 4")).kept();

    assertThat(words(kept.rows())).containsExactlyInAnyOrder("b h 2", "c h 3", "d h 4");
    assertThat(words(kept.rows())).hasSize(3);
    assertThat(words(kept.rows().none())).isEmpty();
    kept.close();
    Rows notes = notes();
    assertThatThrownBy(() -> some.plus(notes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows of struct<visitor:string,house:string,minutes:int>");
  }

  @Test
  void manyRowsOfOneKeyAreAllThere() {
    Object[][] rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> new Object[] {"v" + i % 3, "h".repeat(i % 50), i})
            .toArray(Object[][]::new);
    RowGroups groups = together(2, rows(VISIT, 5, rows));

    List<Long> sums =
        groups
            .map(
                all -> {
                  List<Long> each = new ArrayList<>();
                  all.forEachRemaining(
                      group ->
                          each.add(
                              IntStream.range(0, group.size(0))
                                  .mapToLong(i -> group.row(0, i).integer("minutes"))
                                  .sum()));
                  return each.iterator();
                })
            .collect();

    assertThat(sums).hasSize(3);
    assertThat(sums.stream().mapToLong(Long::longValue).sum()).isEqualTo(199_990_000L);
  }

  private static List<String> all(Iterator<String> words) {
    List<String> all = new ArrayList<>();
    words.forEachRemaining(all::add);
    return all;
  }

  /** From 200 partitions on, Spark sorts what is serialized, and does not read it again. */
  @Test
  void manyPartitionsGiveTheSameGroups() {
    Object[][] rows =
        IntStream.range(0, 2_000)
            .mapToObj(i -> new Object[] {"v" + i % 700, "h".repeat(i % 50), i})
            .toArray(Object[][]::new);
    RowShuffle many = new RowShuffle();
    RowShuffle few = new RowShuffle();
    Stream.of(many, few).forEach(one -> one.add(rows(VISIT, 3, rows), KEY, RowShuffle.Place.ANY));

    assertThat(many.groups(300, 1, 4).map(RowShuffleTest::words).collect())
        .hasSize(700)
        .containsExactlyInAnyOrderElementsOf(few.groups(2).map(RowShuffleTest::words).collect());
  }

  private static RowGroups together(int partitions, Rows... kinds) {
    RowShuffle shuffle = new RowShuffle();
    Stream.of(kinds).forEach(kind -> shuffle.add(kind, KEY, RowShuffle.Place.ANY));
    return shuffle.groups(partitions);
  }

  /** The minutes of each visit, and the texts of each note. */
  private static Iterator<String> words(Iterator<RowGroup> groups) {
    List<String> words = new ArrayList<>();
    groups.forEachRemaining(
        group -> {
          List<Integer> minutes = new ArrayList<>();
          IntStream.range(0, group.size(0))
              .forEach(i -> minutes.add(group.row(0, i).integer("minutes")));
          List<String> texts = new ArrayList<>();
          IntStream.range(0, group.size(1)).forEach(i -> texts.add(group.row(1, i).text("text")));
          minutes.sort(null);
          words.add(minutes + " " + texts);
        });
    return words.iterator();
  }

  private static List<String> words(Rows rows) {
    return rows.map(
            part -> {
              List<String> words = new ArrayList<>();
              part.forEachRemaining(
                  row ->
                      words.add(
                          row.text("visitor")
                              + " "
                              + row.text("house")
                              + " "
                              + row.integer("minutes")));
              return words.iterator();
            })
        .collect();
  }

  /** A visitor that nobody knows is a dash. */
  private Rows visits(int parts, String... visits) {
    return rows(
        VISIT,
        parts,
        Stream.of(visits)
            .map(visit -> visit.split(" "))
            .map(v -> new Object[] {v[0].equals("-") ? null : v[0], v[1], Integer.valueOf(v[2])})
            .toArray(Object[][]::new));
  }

  private Rows notes(String... notes) {
    return rows(
        NOTE,
        2,
        Stream.of(notes)
            .map(note -> note.split(" ", 2))
            .map(n -> new Object[] {n[0], n[1].equals("-") ? null : n[1]})
            .toArray(Object[][]::new));
  }

  private Rows rows(StructType type, int parts, Object[]... rows) {
    return Rows.of(
        type,
        JavaSparkContext.fromSparkContext(spark().sparkContext())
            .parallelize(Arrays.asList(rows), parts));
  }
}
