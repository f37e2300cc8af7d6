package io.dpuledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.reader.LakeFixture;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
  @Test
  void everyFormIsWrittenAndTablesAreInTheOrderOfTheirKey() {
    LakeFixture lake = new LakeFixture();
    lake.spend("2026-11-21", "=cmd|' /C calc'!A0", "G.1X", "20", "4", "6");
    lake.spend("2026-11-20", null, "G.1X", "10.000001", "2", "5");
    assertThat(Reports.render(ReportFixture.realistic().build()))
        .containsOnlyKeys(
            TeamPage.of("risk-analytics"),
            TeamPage.of("data-platform"),
            TeamPage.of("finance-bi"),
            TeamPage.of("growth-ml"),
            TeamPage.of("supply-chain"),
            "teams/no-team.html",
            "report.html",
            "report.md",
            "report.json",
            "report.xlsx");
    Map<String, byte[]> files = Reports.render(CsvTable.of(SpendDaily.SCHEMA, lake.spend.rows()));
    assertThat(files).containsOnlyKeys("csv/spend_daily.csv");
    List<String> lines = new String(files.get("csv/spend_daily.csv"), UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("account_id,region,team").endsWith("usage_date");
    assertThat(lines.get(1)).startsWith("012345678901,eu-west-1,,").endsWith("2026-11-20");
    assertThat(lines.get(2)).contains(",'=cmd|' /C calc'!A0,");
    int cost = Arrays.asList(lines.get(0).split(",")).indexOf(SpendDaily.LIST_COST);
    assertThat(new BigDecimal(lines.get(1).split(",")[cost])).isEqualByComparingTo("10.000001");
  }
}
