package io.dpuledger.table.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.Staging.Staged;
import io.dpuledger.table.staging.Staging.Target;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.SparkTest;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest extends SparkTest {
  private static final TableSchema VISITS =
      TableSchema.named("visits")
          .grain("one visitor on one day")
          .key("visitor")
          .column("visitor", ColumnKind.TEXT, "Who came.")
          .column("minutes", ColumnKind.MINUTES, "For how long.")
          .partitionedBy("day", "The day.")
          .build();
  private static final TableSchema TOTALS =
      TableSchema.named("totals")
          .grain("one day")
          .column("minutes", ColumnKind.MINUTES, "For how long all came.")
          .partitionedBy("day", "The day.")
          .build();
  private static final StructType GONE =
      new StructType().add("visitor", ColumnTypes.STRING).add("day", ColumnTypes.STRING);

  @TempDir private Path folder;
  private int runs;

  /** Adds up minutes; makes a row of them. */
  private record Minutes() implements DayTable<Integer> {
    @Override
    public TableSchema schema() {
      return TOTALS;
    }

    @Override
    public List<Object[]> rows(Integer sum) {
      return List.<Object[]>of(new Object[] {sum});
    }

    @Override
    public List<String> columns() {
      return List.of("minutes");
    }

    @Override
    public Integer zero() {
      return 0;
    }

    @Override
    public Integer add(Integer sum, TableRow row) {
      return sum + row.integer("minutes");
    }

    @Override
    public Integer merge(Integer one, Integer other) {
      return one + other;
    }
  }

  @Test
  void aNewRowBeatsTheOneThatWasThereAndWhatIsGoneIsDropped() {
    DayRows rows =
        new DayRows(
            visits("a 1 9"),
            visits("a 1 5", "b 1 6", "c 1 7", "a 2 8", "b 2 1"),
            gone("a 1", "b 1", "nobody 1"),
            0);

    List<Staged> staged = write(rows, "2026-11-01", "2026-11-02");

    assertThat(days(staged.get(0)))
        .isEqualTo(Map.of("2026-11-01", "a 9, c 7", "2026-11-02", "a 8, b 1"));
    assertThat(days(staged.get(1))).isEqualTo(Map.of("2026-11-01", "16", "2026-11-02", "9"));
    assertThat(staged.get(0).sums()).isEqualTo(List.<Serializable>of(25));
    assertThat(staged.get(1).sums()).isEqualTo(List.<Serializable>of(25));
  }

  @Test
  void aDayThatIsLeftEmptyHasNoFile() {
    List<Staged> staged =
        write(
            new DayRows(visits(), visits("a 1 5"), gone("a 1", "a 2"), 0),
            "2026-11-01",
            "2026-11-02");

    assertThat(staged.get(0).files()).isEmpty();
    assertThat(staged.get(1).files()).isEmpty();
    assertThat(staged.get(0).sums()).isEqualTo(List.<Serializable>of(0));
  }

  @Test
  void theSameRowsMakeTheSameFileInWhateverOrderAndPartsTheyCome() throws IOException {
    List<String> all =
        Stream.of("1", "2", "3")
            .flatMap(day -> Stream.of("d", "b", "a", "c").map(who -> who + " " + day + " 5"))
            .collect(Collectors.toList());
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Staged staged =
          write(
                  DayRows.of(visits(all.toArray(String[]::new))).withLargest(i * 500_000L),
                  "2026-11-01",
                  "2026-11-02",
                  "2026-11-03")
              .get(0);
      assertThat(days(staged).values()).containsOnly("a 5, b 5, c 5, d 5");
      files.add(Files.readAllBytes(Path.of(of(staged, "2026-11-02").location())));
      Collections.reverse(all);
    }

    assertThat(files.get(1)).isEqualTo(files.get(0));
    assertThat(files.get(2)).isEqualTo(files.get(0));
  }

  @Test
  void aRowOfADayThatWasNotToChangeIsRefused() {
    DayRows rows = DayRows.of(visits("a 1 5", "a 2 5"));

    assertThatThrownBy(() -> write(rows, "2026-11-01"))
        .hasMessageContaining("day 2026-11-02 was not to change");
  }

  @Test
  void whatWasPublishedIsCheckedAgainstTheContractToo() {
    DayRows rows = new DayRows(visits("a 1 5"), gone("a 1"), null, 0);

    assertThatThrownBy(() -> write(rows, "2026-11-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table visits lacks column minutes");
  }

  @Test
  void rowsThatAreGoneNeedRowsThatWereThere() {
    Rows none = visits();
    Rows gone = gone("a 1");

    assertThatThrownBy(() -> new DayRows(none, null, gone, 0))
        .isInstanceOf(IllegalArgumentException.class);
    DayRows kept = new DayRows(none, none, gone, 0);
    assertThatThrownBy(() -> kept.with(none)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<Staged> write(DayRows rows, String... days) {
    LakeLayout layout = LakeLayout.of(folder + "/lake", folder + "/staging");
    return new Staging(spark(), new LakeFiles(new Configuration()), layout, "run-" + runs++)
        .write(
            List.of(
                new Staging.Change(
                    rows,
                    new TreeSet<>(List.of(days)),
                    new Target(VISITS, List.of(new Minutes()), null),
                    List.of(new Target(TOTALS, List.of(new Minutes()), new Minutes())))))
        .get(0);
  }

  private static StagedFile of(Staged staged, String day) {
    return staged.files().stream().filter(file -> file.day().equals(day)).findFirst().orElseThrow();
  }

  /** What the file of each day has, in its order. */
  private static Map<String, String> days(Staged staged) {
    Map<String, String> days = new TreeMap<>();
    try (DuckDb sql = new DuckDb()) {
      for (StagedFile file : staged.files()) {
        List<List<String>> rows = sql.rows("SELECT * FROM '" + file.location() + "'");
        assertThat(rows).hasSize((int) file.rows());
        days.put(
            file.day(),
            rows.stream()
                .map(row -> String.join(" ", row))
                .sorted()
                .collect(Collectors.joining(", ")));
      }
    }
    return days;
  }

  private Rows visits(String... visits) {
    return rows(
        VISITS.rowType(),
        Stream.of(visits)
            .map(visit -> visit.split(" "))
            .map(v -> new Object[] {v[0], Integer.valueOf(v[2]), "2026-11-0" + v[1]}));
  }

  private Rows gone(String... keys) {
    return rows(
        GONE,
        Stream.of(keys)
            .map(key -> key.split(" "))
            .map(k -> new Object[] {k[0], "2026-11-0" + k[1]}));
  }

  private Rows rows(StructType type, Stream<Object[]> rows) {
    return Rows.of(
        type,
        JavaSparkContext.fromSparkContext(spark().sparkContext()).parallelize(rows.toList(), 3));
  }
}
