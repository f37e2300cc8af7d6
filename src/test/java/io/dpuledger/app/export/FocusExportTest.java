package io.dpuledger.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.focus.FocusTable;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.Contract;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import io.dpuledger.testing.PlainRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command export on a lake of a few days, read back by DuckDB. */
class FocusExportTest {
  private static final String MONTH = "2026-11";

  @TempDir private Path folder;
  private SmallLake lake;

  @BeforeEach
  void openLake() {
    lake = new SmallLake(folder);
  }

  @Test
  void aDayOfASessionIsAChargeOfItsMonth() {
    lake.write(
        "2026-11-30",
        SmallLake.day("2026-11-30")
            .with(SessionDayTable.TEAM, "risk")
            .with(SessionDayTable.WORKER_TYPE, "G.1X"));
    Outcome outcome = lake.export(MONTH);

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out().lines())
        .containsExactly(
            "2026-11: 1 session-days, at list price USD 0.88",
            "Parquet: " + lake.parquet(MONTH),
            "CSV: " + lake.csv(MONTH));
    assertThat(lake.sample(MONTH).rows().get(0))
        .containsEntry("BillingPeriodStart", "2026-11-01T00:00:00Z")
        .containsEntry("BillingPeriodEnd", "2026-12-01T00:00:00Z")
        .containsEntry("ChargePeriodStart", "2026-11-30T00:00:00Z")
        .containsEntry("ChargePeriodEnd", "2026-12-01T00:00:00Z")
        .containsEntry("BillingAccountId", "012345678901")
        .containsEntry("SubAccountId", "222233334444")
        .containsEntry("RegionName", "Europe (Ireland)")
        .containsEntry("ResourceId", "arn:aws:glue:eu-west-1:222233334444:session/ana.silva-1")
        .containsEntry("ConsumedQuantity", "2")
        .containsEntry("ConsumedUnit", "DPU-Hours")
        .containsEntry("ListUnitPrice", "0.44")
        .containsEntry("ListCost", "0.88")
        .containsEntry("Tags", "{\"dpu-ledger/team\":\"risk\"}")
        .containsEntry("x_IdleCostLow", "0.1")
        .containsEntry("x_SessionCreatedOn", "2026-11-30T08:00:00.125Z")
        .containsEntry(
            "ChargeDescription", "AWS Glue interactive session, G.1X, estimate of DPU Ledger");
  }

  @Test
  void anExportAddsNoCostToThatOfAwsUnlessItStandsAlone() {
    lake.write("2026-11-30", SmallLake.day("2026-11-30"));
    lake.export(MONTH);
    assertThat(row()).containsEntry("BilledCost", "0").containsEntry("EffectiveCost", "0");

    lake.export(MONTH, "focus.merge-safe=false");
    assertThat(row()).containsEntry("BilledCost", "0").containsEntry("EffectiveCost", "0.88");
  }

  @Test
  void theContractedPriceIsThatOfTheShareOrElseWhatTheCostComesTo() {
    PlainRow day =
        SmallLake.day("2026-11-30")
            .with(SessionDayTable.CONTRACTED_COST, new BigDecimal("0.748000"))
            .with(SessionDayTable.CONTRACTED_SHARE, new BigDecimal("0.850000000000"));
    lake.write("2026-11-30", day);
    lake.export(MONTH);
    assertThat(row())
        .containsEntry("ContractedUnitPrice", "0.374")
        .containsEntry("ContractedCost", "0.748");

    lake.write("2026-11-30", day.with(SessionDayTable.CONTRACTED_SHARE, null));
    lake.export(MONTH);
    assertThat(row())
        .containsEntry("ContractedUnitPrice", "0.374")
        .containsEntry("ContractedCost", "0.748");
  }

  @Test
  void aSessionWithoutAPriceIsLeftOutAndCountedNeverFree() {
    lake.write(
        "2026-11-30",
        SmallLake.day("2026-11-30"),
        SmallLake.day("2026-11-30")
            .with(SessionDayTable.SESSION_ID, "unpriced")
            .with(SessionDayTable.BILLING_CURRENCY, null)
            .with(SessionDayTable.LIST_UNIT_PRICE, null)
            .with(SessionDayTable.LIST_COST, null)
            .with(SessionDayTable.CONTRACTED_COST, null));
    Outcome outcome = lake.export(MONTH);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out())
        .contains("Left out: 1 session-days whose price is unknown, with DPU 2.000000.");
    assertThat(lake.sample(MONTH).rows()).hasSize(1);
  }

  @Test
  void daysThatAnEarlierVersionWroteAreNamedWithWhatToDo() {
    lake.write(
        "2026-11-30", SmallLake.day("2026-11-30").with(SessionDayTable.LIST_UNIT_PRICE, null));
    Outcome outcome = lake.export(MONTH);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out()).contains("Left out: 1 session-days", "analyze --rebuild");
  }

  @Test
  void aCostThatIsNotItsProductIsNotExported() {
    lake.write(
        "2026-11-30",
        SmallLake.day("2026-11-30").with(SessionDayTable.LIST_COST, new BigDecimal("0.890000")));
    Outcome outcome = lake.export(MONTH);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(outcome.err())
        .contains("ana.silva-1", "list_cost of 0.890000", "0.88")
        .doesNotContain("\tat ");
    assertThat(FileTree.files(folder)).noneMatch(file -> file.contains("focus_cost_and_usage"));
  }

  @Test
  void onlyTheMonthIsExportedAndReplacesAnEarlierExport() {
    lake.write("2026-10-31", SmallLake.day("2026-10-31"));
    lake.write("2026-11-01", SmallLake.day("2026-11-01"));
    lake.export(MONTH);
    lake.write("2026-11-02", SmallLake.day("2026-11-02"));
    lake.export(MONTH);

    assertThat(lake.sample(MONTH).rows())
        .extracting(row -> row.get("ChargePeriodStart"))
        .containsExactly("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z");
    assertThat(FileTree.files(folder))
        .filteredOn(file -> !file.startsWith("session_day"))
        .containsExactlyInAnyOrder(
            "exports/focus_cost_and_usage-2026-11.csv",
            "focus_cost_and_usage/billing_period=2026-11-01/data.parquet");
  }

  @Test
  void aMonthWithoutUsageIsToldWithTheDaysThatThereAre() {
    assertThat(lake.export(MONTH).err()).contains("was never analyzed");
    lake.write("2026-10-31", SmallLake.day("2026-10-31"));
    Outcome outcome = lake.export(MONTH);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("--month 2026-11", "2026-10-31").hasLineCount(1);
  }

  @Test
  void withoutTheAccountThatPaysNothingIsExported() {
    lake.write("2026-11-30", SmallLake.day("2026-11-30"));
    Outcome outcome = lake.export(MONTH, "focus.billing-account-id=null");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("dpu-ledger.focus.billing-account-id").hasLineCount(1);
  }

  @Test
  void aMonthThatIsNoneIsAUsageError() {
    Outcome outcome = lake.export("November");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("'November' is not a month: write it as 2026-11");
  }

  @Test
  void bothFilesSayTheSameAndAddUpToTheLedger() {
    for (int day = 1; day <= 30; day++) {
      String date = "2026-11-%02d".formatted(day);
      BigDecimal hours = new BigDecimal("0.123457").multiply(BigDecimal.valueOf(day));
      BigDecimal cost = hours.multiply(new BigDecimal("0.440000"));
      lake.write(
          date,
          SmallLake.day(date)
              .with(SessionDayTable.UNIT_HOURS, hours)
              .with(SessionDayTable.LIST_COST, cost.setScale(6, RoundingMode.DOWN))
              .with(SessionDayTable.CONTRACTED_COST, cost.setScale(6, RoundingMode.UP)));
    }
    lake.export(MONTH);

    try (DuckDb sql = new DuckDb()) {
      sql.table(folder, "session_day").table(folder, "focus_cost_and_usage");
      sql.execute(
          "CREATE VIEW csv AS SELECT * FROM read_csv('%s', all_varchar = true)"
              .formatted(lake.csv(MONTH)));
      assertThat(
              sql.rows(
                  "SELECT ResourceId, ListCost, ContractedCost, x_IdleCostHigh, ChargePeriodStart"
                      + " FROM focus_cost_and_usage ORDER BY ALL"))
          .hasSize(30)
          .isEqualTo(
              sql.rows(
                  "SELECT ResourceId, ListCost::DECIMAL(30, 12), ContractedCost::DECIMAL(38, 18),"
                      + " x_IdleCostHigh::DECIMAL(18, 6), ChargePeriodStart::TIMESTAMPTZ"
                      + " FROM csv ORDER BY ALL"));
      assertThat(
              sql.value(
                  "SELECT round(sum(ListCost), 2) = (SELECT round(sum(list_cost), 2) FROM session_day)"
                      + " AND round(sum(ContractedCost), 2)"
                      + " = (SELECT round(sum(contracted_cost), 2) FROM session_day)"
                      + " FROM focus_cost_and_usage"))
          .isEqualTo("true");
    }
  }

  @Test
  void theTableHasThePromisedColumnsAndNoNullThatItsSchemaDoesNotKnow() {
    lake.write("2026-11-30", SmallLake.day("2026-11-30"));
    lake.export(MONTH);

    Map<String, String> promised = Contract.described(FocusTable.SCHEMA.name());
    promised.remove(FocusTable.SCHEMA.partition().name());
    assertThat(lake.sample(MONTH).types()).containsExactlyEntriesOf(promised);
    assertThat(
            FocusTable.SCHEMA.columns().stream()
                .filter(column -> column.nullMeans().isEmpty())
                .map(column -> row().get(column.name())))
        .doesNotContainNull();
  }

  @Test
  void whatPeopleTypedIsWholeInParquetAndNoFormulaInCsv() throws IOException {
    String typed = "=1+1,\"quoted\"\r\nnext";
    lake.write(
        "2026-11-30",
        SmallLake.day("2026-11-30")
            .with(SessionDayTable.SESSION_ID, typed)
            .with(SessionDayTable.TEAM, "@team"));
    lake.export(MONTH);

    try (DuckDb sql = new DuckDb()) {
      sql.table(folder, "focus_cost_and_usage");
      assertThat(
              sql.rows(
                  "SELECT ResourceName, x_Team, Tags['dpu-ledger/team'] FROM focus_cost_and_usage"))
          .isEqualTo(List.of(List.of(typed, "@team", "@team")));
    }
    assertThat(Files.readString(lake.csv(MONTH)))
        .contains(",\"'=1+1,\"\"quoted\"\"\r\nnext\",", ",'@team,")
        .endsWith("\r\n");
  }

  private Map<String, @Nullable String> row() {
    return lake.sample(MONTH).rows().get(0);
  }
}
