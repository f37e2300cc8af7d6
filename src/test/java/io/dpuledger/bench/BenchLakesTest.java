package io.dpuledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.observation.CollectionTable;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.observation.StatementObservationTable;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.testing.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchLakesTest {
  private static final List<TableSchema> TABLES =
      List.of(
          SessionObservationTable.SCHEMA, StatementObservationTable.SCHEMA, CollectionTable.SCHEMA);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lake", "polled"})
  void theFilesHaveTheColumnsThatTheProgramWrites(String lake) throws Exception {
    SqlScript.main(
        new String[] {
          "scripts/bench-" + lake + ".sql",
          "lake=" + folder,
          "sessions=20",
          "days=3",
          "statements=4"
        });

    try (DuckDb duckDb = new DuckDb()) {
      for (TableSchema table : TABLES) {
        Path written = folder.resolve(table.name() + ".parquet");
        Files.write(written, ParquetRowWriter.bytesOf(table, List.of()));
        String made = folder.resolve(table.name()) + "/*/*.parquet";
        assertThat(columns(duckDb, made)).isEqualTo(columns(duckDb, written.toString()));
      }
    }
  }

  /** Names and types, as they are in the files. */
  private static List<List<String>> columns(DuckDb duckDb, String files) {
    return duckDb.rows(
        "SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet('"
            + files
            + "', hive_partitioning = false))");
  }
}
