package io.dpuledger.table;

import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.KnownFilesFrame;
import io.dpuledger.table.files.KnownFilesIndex;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.testing.CountingFileSystem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Asks files through {@link KnownFilesIndex} what it asks them by their paths, and says where the
 * answers differ. It is a program too, for the Sparks that we are not compiled against.
 */
public final class KnownFilesTrial {
  public static final TableSchema VISITS =
      TableSchema.named("visits")
          .grain("one visit")
          .column("id", ColumnKind.TEXT, "Which.")
          .column("team", ColumnKind.TEXT, "Whose.")
          .nullMeans("nobody's")
          .column("cost", ColumnKind.MONEY, "Money.")
          .column("at", ColumnKind.INSTANT, "When.")
          .column("sessions", ColumnKind.SESSIONS, "How many.")
          .column("hours", ColumnKind.HOURS_OF_DAY, "Which hours.")
          .column("tags", ColumnKind.TEXT_MAP, "Texts by name.")
          .partitionedBy("day", "A day.")
          .build();

  private static final List<String> FILTERS =
      List.of(
          "true",
          "day = '2026-11-02'",
          "day = '2026-12-24'",
          "day <> '2026-11-02'",
          "day BETWEEN '2026-11-02' AND '2026-11-04'",
          "day IN ('2026-11-01', '2026-11-05', '2026-12-24')",
          "day LIKE '2026-11-%'",
          "day LIKE '%3'",
          "day > '2026-11-03'",
          "day <= '2026-11-02' AND cost > 3",
          "day = '2026-11-02' OR team = 'a'",
          "NOT (day >= '2026-11-03' AND team = 'b')",
          "day IS NULL",
          "day IS NOT NULL AND team IS NULL",
          "day > id",
          "substring(day, 9) = '04' AND sessions > 1",
          "cast(day AS date) > date'2026-11-03'",
          "concat(team, day) = 'a2026-11-02'",
          "date_format(at, 'yyyy-MM-dd') = day",
          "tags['k'] = day OR hours[0] = 3");

  private static final List<String> QUESTIONS =
      List.of(
          "SELECT count(*) FROM visits",
          "SELECT DISTINCT day FROM visits",
          "SELECT max(day) FROM visits WHERE team = 'a'",
          "SELECT id, regexp_extract(input_file_name(), '[^/]+/[^/]+$', 0) FROM visits",
          "SELECT day, team, sum(cost), sum(sessions) FROM visits GROUP BY day, team",
          "SELECT * FROM visits JOIN days USING (day)",
          "SELECT * FROM visits JOIN (SELECT * FROM days WHERE note = 'odd') USING (day)",
          "SELECT * FROM visits LEFT JOIN days ON visits.day = days.day AND note = team",
          "SELECT v.id, w.id FROM visits v JOIN visits w ON v.day = w.day AND v.id < w.id",
          "SELECT * FROM visits WHERE day IN (SELECT day FROM days WHERE note = 'odd')",
          "SELECT * FROM visits WHERE day = (SELECT max(day) FROM visits)",
          "SELECT * FROM days LEFT ANTI JOIN visits ON visits.day = days.day AND cost > 20",
          "SELECT * FROM visits WHERE day = '2026-11-01' UNION ALL SELECT * FROM visits");

  private final SparkSession spark;
  private final LakeFiles files;
  private final LakeLayout layout;
  private final List<String> differences = new ArrayList<>();

  /** In a folder on a {@link CountingFileSystem}. */
  public KnownFilesTrial(SparkSession spark, String folder) {
    this.spark = spark;
    this.files = new LakeFiles(spark.sessionState().newHadoopConf());
    this.layout = LakeLayout.of(folder + "/lake", folder + "/staging");
  }

  /** Writes into the folder that is named, and prints what differs. */
  public static void main(String[] args) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", true)
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
    List<String> differences = new KnownFilesTrial(spark, "counted://" + args[0]).differences();
    System.out.println(
        spark.version()
            + ": "
            + (differences.isEmpty() ? "no differences" : String.join("\n", differences)));
    spark.stop();
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  public List<String> differences() {
    List<FileStatus> listed = write();
    CountingFileSystem.reset();
    Dataset<Row> known = KnownFilesIndex.frame(spark, VISITS, listed);
    known.where("day > '2026-11-02' AND cost > 1").queryExecution().toRdd();
    compare("requests before a file is opened", List.of(), CountingFileSystem.requests());
    Dataset<Row> paths = KnownFilesFrame.byPaths(spark, VISITS, listed);
    compare("columns", VISITS.rowType().json(), known.schema().json());
    days().createOrReplaceTempView("days");
    Stream.concat(
            FILTERS.stream().map(filter -> "SELECT * FROM visits WHERE " + filter),
            QUESTIONS.stream())
        .forEach(question -> compare(question, answer(paths, question), answer(known, question)));
    keepBeforeAndAfterADayIsReplaced(listed);
    return differences;
  }

  private void keepBeforeAndAfterADayIsReplaced(List<FileStatus> listed) {
    String day = "2026-11-01";
    Dataset<Row> before = KnownFilesIndex.frame(spark, VISITS, listed).select("id", "day").cache();
    List<String> old = rows(before);
    write(day, "a.parquet", 40, 3);
    List<FileStatus> relisted = new KnownFiles(files, layout).files(VISITS);
    Dataset<Row> after = KnownFilesIndex.frame(spark, VISITS, relisted).select("id", "day").cache();
    compare("kept before", old, rows(before));
    compare(
        "kept after",
        rows(KnownFilesFrame.byPaths(spark, VISITS, relisted).select("id", "day")),
        rows(after));
    before.unpersist();
    after.unpersist();
  }

  private List<String> answer(Dataset<Row> visits, String question) {
    visits.createOrReplaceTempView("visits");
    return rows(spark.sql(question));
  }

  private static List<String> rows(Dataset<Row> frame) {
    return frame.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private void compare(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": not " + expected + " but " + actual);
    }
  }

  private Dataset<Row> days() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      rows.add(RowFactory.create("2026-11-0" + i, i % 2 == 0 ? "even" : "odd"));
    }
    StructType type =
        new StructType().add("day", ColumnTypes.STRING).add("note", ColumnTypes.STRING);
    return spark.createDataFrame(rows, type);
  }

  /** Several files a day under any names, one file a day, and a day without rows. */
  public List<FileStatus> write() {
    write("2026-11-01", "a.parquet", 0, 4);
    write("2026-11-01", "b-0.parquet", 4, 2);
    for (int i = 2; i <= 4; i++) {
      write("2026-11-0" + i, "data.parquet", 6 * i, 6);
    }
    write("2026-11-05", "data.parquet", 0, 0);
    return new KnownFiles(files, layout).files(VISITS);
  }

  private void write(String day, String name, int first, int rows) {
    Path file = new Path(layout.day(VISITS, day), name);
    files.delete(file);
    try (ParquetRowWriter writer = new ParquetRowWriter(file, VISITS, files.hadoop())) {
      for (int i = first; i < first + rows; i++) {
        writer.write(
            new Object[] {
              "0000-" + i,
              i % 3 == 0 ? null : i % 3 == 1 ? "a" : "odd",
              BigDecimal.valueOf(i, 1),
              Instant.parse("2026-11-02T23:59:59.999999Z").plusSeconds(i * 3_600L),
              (long) i % 5,
              i % 4 == 0 ? null : List.of(i % 24, 3),
              Map.of("k", day)
            });
      }
    }
  }
}
