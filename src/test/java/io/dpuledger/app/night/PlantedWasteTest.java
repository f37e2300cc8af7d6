package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.site.PlantedFleet;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waste that was planted is found, and where there is none, none is found. */
@Tag("program")
class PlantedWasteTest {
  @TempDir private Path folder;

  @Test
  void everyPlantedCaseIsFoundAndRankedByMoney() {
    try (PlayedSite site = PlayedSite.of(folder, PlantedFleet.wasteful())) {
      for (int day = 14; day < PlantedFleet.DAYS; day++) {
        LocalDate date = PlayedSite.LAST_DAY.minusDays(PlantedFleet.DAYS - 1L - day);
        site.glue().clock(date.atTime(LocalTime.of(18, 30)).toInstant(ZoneOffset.UTC));
        site.done("collect", "--ended-within", "3h", "--set", "collect.statements=true");
      }
      site.glue().clock(PlayedSite.night(PlayedSite.LAST_DAY));
      site.done("nightly");
      try (DuckDb sql = site.sql()) {
        assertThat(
                sql.column(
                    "SELECT role_name || ' ' || kind FROM recommendation"
                        + " WHERE incremental_monthly_savings_low > 5"))
            .containsExactlyInAnyOrder(
                "glue-forgotten IDLE_TIMEOUT",
                "glue-oversized AUTO_SCALING",
                "glue-bursts BILLING_MINIMUM",
                "glue-unprotected IDLE_TIMEOUT");
        // Half of the days were polled: interruptions of nobody, for nobody came back.
        assertThat(
                sql.value(
                    "SELECT interruptions_expected FROM recommendation"
                        + " WHERE role_name = 'glue-unprotected' AND kind = 'IDLE_TIMEOUT'"))
            .isEqualTo("0");
        assertThat(read(site, "/currencies/0/recommendations"))
            .isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
        assertThat(sql.rows("SELECT * FROM efficiency_score WHERE dimension = 'TOTAL'")).hasSize(1);
      }
    }
  }

  @Test
  void aCleanFleetIsLeftAlone() {
    Fleet clean = PlantedFleet.clean();
    try (PlayedSite site = PlayedSite.of(folder, clean)) {
      site.done("nightly");
      try (DuckDb sql = site.sql()) {
        List<String> shares =
            sql.column(
                "SELECT incremental_monthly_savings_high / estimated_monthly_cost"
                    + " FROM recommendation WHERE estimated_monthly_savings_high > 0");
        assertThat(shares).hasSizeLessThan(2);
        assertThat(shares).allMatch(share -> Double.parseDouble(share) <= 0.01);
      }
    }
  }

  private static List<Double> read(PlayedSite site, String pointer) {
    try {
      JsonNode list =
          new ObjectMapper()
              .readTree(
                  site.lake().resolve("reports/" + PlayedSite.LAST_DAY + "/report.json").toFile())
              .at(pointer);
      List<Double> lows = new ArrayList<>();
      list.forEach(one -> lows.add(one.get("incremental_monthly_savings_low").asDouble()));
      return lows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
