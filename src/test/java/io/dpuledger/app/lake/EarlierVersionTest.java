package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.night.StoredNightsTest;
import io.dpuledger.app.site.LakeTables;
import io.dpuledger.app.site.RandomNights;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lake whose days were made before costs were divided into seen and inferred, and confirmed. */
@Tag("program")
class EarlierVersionTest extends StoredNightsTest {
  private static final Map<String, String> NEW_COLUMNS =
      Map.of(
          "collection",
          "calls, throttled_calls, denied_sessions",
          "session_fact",
          "idle_cost_seen, is_confirmed, project, contracted_share, last_job_at,"
              + " job_millis, jobs_outside_statements, spark_job_seconds,"
              + " statement_without_job_seconds",
          "session_day",
          "idle_cost_seen, minimum_charge_cost, is_confirmed, project, list_unit_price,"
              + " usage_basis, lifecycle",
          "spend_daily",
          "confirmed_cost, idle_cost_seen, statement_open_cost, minimum_charge_cost, project");

  @Test
  void whatItDoesNotHaveIsUnknownUntilItIsRebuiltAndNeverZero() throws IOException {
    RandomNights nights = new RandomNights(3);
    for (int night = 0; night < 6; night++) {
      nights.store(night, site.lake());
    }
    analyze();
    forgetNewColumns();
    nights.store(6, site.lake());

    analyze();
    site.done("report");

    assertThat(rows("SELECT DISTINCT confirmed_cost FROM cost_breakdown WHERE dimension = 'TOTAL'"))
        .as("some days are old")
        .anyMatch(row -> row.get(0) == null);
    assertThat(count("SELECT count(*) FROM spend_daily WHERE confirmed_cost IS NOT NULL"))
        .as("and some are new")
        .isPositive();
    assertThat(
            count(
                "SELECT count(*) FROM spend_daily s JOIN"
                    + " (SELECT DISTINCT usage_date, account_id, region, team, owner, worker_type,"
                    + " capacity_unit, glue_version, session_origin, billing_currency"
                    + " FROM session_day WHERE is_confirmed IS NULL AND list_cost IS NOT NULL) o"
                    + " ON s.usage_date = o.usage_date AND s.account_id = o.account_id"
                    + " AND s.region = o.region AND s.team IS NOT DISTINCT FROM o.team"
                    + " AND s.owner IS NOT DISTINCT FROM o.owner"
                    + " AND s.worker_type IS NOT DISTINCT FROM o.worker_type"
                    + " AND s.capacity_unit = o.capacity_unit"
                    + " AND s.glue_version IS NOT DISTINCT FROM o.glue_version"
                    + " AND s.session_origin = o.session_origin"
                    + " AND s.billing_currency = o.billing_currency"
                    + " WHERE s.confirmed_cost IS NOT NULL"))
        .as("a group with an old session")
        .isZero();
    assertThat(Files.readString(report("report.md")))
        .contains("an earlier version calculated some days of the period");

    analyze("--rebuild");
    site.done("report");

    JsonNode said =
        new ObjectMapper()
            .readTree(report("report.json").toFile())
            .at("/currencies/0/cost_breakdown");
    List<String> names = new ArrayList<>();
    said.fieldNames().forEachRemaining(names::add);
    List<String> inTable =
        rows("SELECT %s FROM cost_breakdown WHERE dimension = 'TOTAL' AND billing_currency = 'USD' AND as_of_date = (SELECT max(as_of_date) FROM cost_breakdown)"
                .formatted(String.join(", ", names)))
            .get(0);
    assertThat(names).hasSize(9);
    for (int i = 0; i < names.size(); i++) {
      assertThat(new BigDecimal(inTable.get(i)))
          .as(names.get(i))
          .isEqualByComparingTo(said.get(names.get(i)).decimalValue());
    }

    Path atOnce = site.file("at-once");
    for (String table : List.of("session_observation", "statement_observation", "collection")) {
      FileTree.copy(site.lake().resolve(table), atOnce.resolve(table));
    }
    analyze("--set", "lake.path=" + atOnce);
    assertThat(LakeTables.of(site.lake())).isEqualTo(LakeTables.of(atOnce));
    assertThat(Files.readString(report("report.md"))).doesNotContain("earlier version");
  }

  /** As if none of them had ever been. */
  private void forgetNewColumns() throws IOException {
    for (Map.Entry<String, String> table : NEW_COLUMNS.entrySet()) {
      Path folder = site.lake().resolve(table.getKey());
      for (String file : FileTree.files(folder)) {
        if (file.endsWith(".crc")) {
          Files.delete(folder.resolve(file));
          continue;
        }
        Path old = site.file("old.parquet");
        try (DuckDb sql = new DuckDb()) {
          sql.execute(
              "COPY (SELECT * EXCLUDE (%s) FROM read_parquet('%s', hive_partitioning = false)) TO '%s' (FORMAT parquet)"
                  .formatted(table.getValue(), folder.resolve(file), old));
        }
        Files.move(old, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path report(String name) throws IOException {
    try (var folders = Files.list(site.lake().resolve("reports"))) {
      return folders.max(Path::compareTo).orElseThrow().resolve(name);
    }
  }

  private long count(String sql) {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  private List<List<String>> rows(String query) {
    try (DuckDb sql = new DuckDb()) {
      for (String table : List.of("session_day", "spend_daily", "cost_breakdown")) {
        sql.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/*/*.parquet', hive_partitioning = true, union_by_name = true)"
                .formatted(table, site.lake().resolve(table)));
      }
      return sql.rows(query);
    }
  }
}
