package io.dpuledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.rows.RowScan;
import io.dpuledger.table.rows.Rows;
import io.dpuledger.table.staging.DayRows;
import io.dpuledger.table.staging.Publisher;
import io.dpuledger.table.staging.Staging;
import io.dpuledger.testing.SparkTest;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest extends SparkTest {
  private static final TableSchema VISITS =
      TableSchema.named("visits")
          .grain("one visit")
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

  private final LakeFiles files = new LakeFiles(new Configuration());

  @TempDir private java.nio.file.Path folder;
  private LakeLayout layout;
  private int runs;

  /** The minutes of each day. */
  private record Minutes() implements Profile<TreeMap<String, Integer>> {
    @Override
    public List<String> columns() {
      return List.of("day", "minutes");
    }

    @Override
    public TreeMap<String, Integer> zero() {
      return new TreeMap<>();
    }

    @Override
    public TreeMap<String, Integer> add(TreeMap<String, Integer> sum, TableRow row) {
      sum.merge(String.valueOf(row.text("day")), row.integer("minutes"), Integer::sum);
      return sum;
    }

    @Override
    public TreeMap<String, Integer> merge(
        TreeMap<String, Integer> one, TreeMap<String, Integer> other) {
      other.forEach((day, minutes) -> one.merge(day, minutes, Integer::sum));
      return one;
    }
  }

  /** Makes the totals of the visits. */
  private record Total() implements DayTable<Integer> {
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

  @BeforeEach
  void open() {
    layout = LakeLayout.of(folder + "/lake", folder + "/staging");
    // What is published: three days, in two runs.
    publish(
        visits("2026-11-01 a 10", "2026-11-01 b 5", "2026-11-02 a 7"), "2026-11-01", "2026-11-02");
    publish(visits("2026-11-03 c 1"), "2026-11-03");
  }

  @Test
  void answersAreAboutTheDaysThatTheNightLeavesBehind() {
    Night night = new Night();
    Supplier<TreeMap<String, Integer>> all = night.sources.ask(VISITS, day -> true, new Minutes());
    Supplier<TreeMap<String, Integer>> some =
        night.sources.ask(VISITS, "2026-11-02"::equals, new Minutes());
    Supplier<TreeMap<String, Integer>> totals =
        night.sources.ask(TOTALS, day -> true, new Minutes());
    night.change(
        visits("2026-11-02 b 20", "2026-11-02 d 2", "2026-11-04 a 3"), "2026-11-02", "2026-11-04");

    assertThat(all.get())
        .containsOnly(
            java.util.Map.entry("2026-11-01", 15),
            java.util.Map.entry("2026-11-02", 22),
            java.util.Map.entry("2026-11-03", 1),
            java.util.Map.entry("2026-11-04", 3));
    assertThat(some.get()).containsOnly(java.util.Map.entry("2026-11-02", 22));
    assertThat(totals.get()).isEqualTo(all.get());
    assertThat(night.sources.days(TOTALS))
        .containsExactly("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04");
    assertThat(minutes(night.sources.rows(VISITS, new Minutes().columns(), day -> true).get()))
        .isEqualTo(41);
  }

  @Test
  void whatIsPublishedIsWhatWasAsked() {
    Night night = new Night();
    night.change(visits("2026-11-02 b 20"), "2026-11-02");
    night.publish();

    TableStore store = new TableStore(spark(), files, layout);
    assertThat(minutes(store.read(VISITS))).isEqualTo(36);
    assertThat(minutes(store.read(TOTALS))).isEqualTo(36);
    assertThat(minutes(store.read(TOTALS, "2026-11-02"::equals))).isEqualTo(20);
  }

  @Test
  void aDayThatIsLeftEmptyGetsAFileWithoutRows() {
    Night night = new Night();
    night.change(visits(), "2026-11-02", "2026-11-09");
    night.publish();

    TableStore store = new TableStore(spark(), files, layout);
    assertThat(store.read(VISITS, "2026-11-02"::equals).count()).isZero();
    assertThat(store.read(TOTALS, "2026-11-02"::equals).count()).isZero();
    assertThat(store.publishedDays(VISITS))
        .containsExactly("2026-11-01", "2026-11-02", "2026-11-03");
  }

  @Test
  void aTableThatAnAnswerIsYetToMakeCannotBeAskedBefore() {
    Night night = new Night();
    night.sources.isToCome(VISITS);
    Supplier<TreeMap<String, Integer>> early =
        night.sources.ask(VISITS, day -> true, new Minutes());

    assertThatThrownBy(early::get).hasMessageContaining("visits is read before");
  }

  @Test
  void whoAsksOnceATableWasReadIsTooLate() {
    Night night = new Night();
    night.sources.ask(VISITS, day -> true, new Minutes()).get();

    assertThatThrownBy(() -> night.sources.ask(VISITS, day -> true, new Minutes()))
        .hasMessageContaining("visits was read before");
  }

  /** What a run does with the tables. */
  private final class Night {
    private final StagedTables staged = new StagedTables();
    private final TableStore store = new TableStore(spark(), files, layout);
    private final Sources sources =
        new Sources(store, new Staging(spark(), files, layout, "run-" + runs++), staged);

    private Night() {
      sources.make(new Total(), VISITS);
    }

    private void change(Dataset<Row> rows, String... days) {
      sources.change(VISITS, new TreeSet<>(List.of(days)), DayRows.of(Rows.of(rows)));
    }

    private void publish() {
      sources.readAll();
      new Publisher(files, layout, store.known())
          .publish(staged.batches(List.of(TOTALS, VISITS)), () -> {});
    }
  }

  private void publish(Dataset<Row> rows, String... days) {
    Night night = new Night();
    night.change(rows, days);
    night.publish();
  }

  private Dataset<Row> visits(String... visits) {
    return spark()
        .createDataFrame(
            List.of(visits).stream()
                .map(visit -> visit.split(" "))
                .map(one -> RowFactory.create(one[1], Integer.valueOf(one[2]), one[0]))
                .toList(),
            VISITS.rowType());
  }

  private static long minutes(Dataset<Row> rows) {
    return minutes(Rows.of(rows));
  }

  private static long minutes(Rows rows) {
    return RowScan.of(rows, new Minutes()).values().stream().mapToInt(Integer::intValue).sum();
  }
}
