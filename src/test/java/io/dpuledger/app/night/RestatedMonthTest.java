package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that has ended keeps what was reported of it, whatever is worked out anew. */
@Tag("program")
class RestatedMonthTest {
  private static final String REPORTED =
      "SELECT * FROM reported_month ORDER BY month, team, billing_currency";

  @TempDir private Path folder;

  @Test
  void newPricesRestateAMonthAndDoNotChangeWhatWasReported() throws IOException {
    try (PlayedSite site = PlayedSite.of(folder, Fleet.generate(PlayedSite.spec(60, 2)))) {
      // AWS forgets the first days of a month before its last.
      site.glue().clock(PlayedSite.night(LocalDate.of(2026, 10, 14)));
      site.done("collect");
      site.glue().clock(PlayedSite.night(LocalDate.of(2026, 10, 31)));
      site.done("nightly");
      List<List<String>> reported = rows(site, REPORTED);
      assertThat(reported).hasSizeGreaterThan(1);
      assertThat(total(site, "reported_month")).isEqualTo(total(site, "spend_daily"));
      assertThat(month(site, "2026-10-31").get("restated_list_cost").decimalValue()).isZero();

      String card = Files.readString(Path.of("conf/rate-card.conf"));
      site.write("dearer.conf", card.replace("0.44", "0.94"));
      site.glue().clock(PlayedSite.night(LocalDate.of(2026, 11, 1)));
      site.done("collect");
      site.done("analyze", "--rebuild", "--set", "pricing.rate-card=" + site.file("dearer.conf"));
      site.done("report");

      assertThat(rows(site, REPORTED)).isEqualTo(reported);
      JsonNode october = month(site, "2026-11-01");
      assertThat(october.get("reported_as_of").asText()).isEqualTo("2026-10-31");
      assertThat(october.get("restated_list_cost").decimalValue()).isPositive();
      assertThat(List.of(List.of(october.get("list_cost").asText())))
          .isEqualTo(total(site, "spend_daily"))
          .isNotEqualTo(total(site, "reported_month"));
    }
  }

  private static List<List<String>> total(PlayedSite site, String table) {
    String month = table.equals("spend_daily") ? "usage_date[:7]" : "month";
    return rows(
        site,
        "SELECT sum(list_cost)::DECIMAL(18,6) FROM %s WHERE %s = '2026-10'"
            .formatted(table, month));
  }

  private static List<List<String>> rows(PlayedSite site, String query) {
    try (DuckDb sql = site.sql()) {
      return sql.rows(query);
    }
  }

  private static JsonNode month(PlayedSite site, String asOf) throws IOException {
    Path json = site.lake().resolve("reports").resolve(asOf).resolve("report.json");
    JsonNode months = new ObjectMapper().readTree(json.toFile()).at("/currencies/0/closed_months");
    assertThat(months).hasSize(1);
    assertThat(months.get(0).get("month").asText()).isEqualTo("2026-10");
    return months.get(0);
  }
}
