package io.dpuledger.report.xlsx;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static io.dpuledger.report.fixture.ReportFixture.realistic;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.ReportFixture;
import io.dpuledger.report.fixture.XlsxTable;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

class WorkbookReportTest {
  private static final List<String> SHEETS =
      List.of(
          "Summary",
          "Spend by day",
          "Teams",
          "Evidence",
          "Recommendations",
          "Months",
          "Forecast",
          "Budgets",
          "Movers",
          "Anomalies",
          "Anomaly sessions",
          "Week",
          "Peaks",
          "Quotas and failures",
          "Prices",
          "Coverage",
          "Data quality");

  /** Every workbook is left in {@code target/reports-to-look-at} to be opened by a person. */
  private static final Map<String, ReportFixture> WORKBOOKS =
      Map.of(
          "realistic", realistic(),
          "simulated", realistic().simulated().currencies("USD", "CNY"),
          "nothing", report().currencies(),
          "many", report().days(400).teams(sixtyTeams()),
          "hostile", HostileReport.fixture());

  @Test
  void everySheetHasItsHeadingsInSightAndAFilter() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports-to-look-at"));
    for (Map.Entry<String, ReportFixture> workbook : WORKBOOKS.entrySet()) {
      byte[] xlsx = WorkbookReport.render(workbook.getValue().build());
      Files.write(folder.resolve(workbook.getKey() + ".xlsx"), xlsx);
      assertThat(XlsxTable.names(xlsx))
          .as(workbook.getKey())
          .startsWith(SHEETS.toArray(String[]::new));
      Map<String, String> parts = parts(xlsx);
      for (int number = 1; number <= SHEETS.size(); number++) {
        assertThat(parts.get("xl/worksheets/sheet" + number + ".xml"))
            .as(workbook.getKey() + " " + number)
            .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:", "<col min=\"1\"")
            .doesNotContain("<f>");
      }
    }
  }

  @Test
  void numbersAndDatesAreWhatTheyAre() {
    LedgerReport report = realistic().build();
    XlsxTable days = sheet(report, "Spend by day");
    Cell day = days.cell(0, "Day (UTC)");
    assertThat(day.asDate()).isEqualTo(LocalDate.parse("2026-10-25").atStartOfDay());
    assertThat(day.getDataFormatString()).isEqualTo("d mmm yyyy");
    Cell cost = days.cell(0, "List cost");
    assertThat(cost.getType()).isEqualTo(CellType.NUMBER);
    assertThat(cost.getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(cost.asNumber())
        .isEqualByComparingTo(report.sections().get(0).spendByDay().days().get(0).listCost());
    assertThat(days.headings())
        .startsWith("Currency", "Day (UTC)", "Idle at least", "Idle at most", "List cost", "G.1X")
        .endsWith(SpendByDay.OTHER);
    XlsxTable targets = sheet(report, "Coverage");
    assertThat(targets.texts("Account")).contains("012345678901");
    assertThat(targets.cell(0, "Tried (UTC)").asDate())
        .isEqualTo(LocalDateTime.parse("2026-11-22T02:00:00"));
  }

  @Test
  void whatIsNotKnownIsAnEmptyCell() {
    LedgerReport report = realistic().build();
    XlsxTable denied = sheet(report, "Coverage").where("Outcome", "Denied");
    assertThat(denied.isEmpty(0, "Sessions")).isTrue();
    assertThat(denied.isEmpty(0, "Last read (UTC)")).isTrue();
    XlsxTable changes = sheet(report, "Recommendations");
    assertThat(changes.cell(0, "Interruptions a month").asNumber()).isEqualByComparingTo("14");
    assertThat(changes.isEmpty(1, "Interruptions a month")).isTrue();
    assertThat(changes.isEmpty(0, "Likely")).isTrue();
    assertThat(changes.isEmpty(0, "Once, at most")).isTrue();
  }

  @Test
  void whereTheMonthEndsAndWhenTheFleetRunsAreFigures() {
    LedgerReport report = realistic().build();
    XlsxTable forecast = sheet(report, "Forecast");
    assertThat(forecast.numbers("Ends at, expected")).containsExactly(money("11930.25"));
    assertThat(forecast.isEmpty(0, "Not forecast, because")).isTrue();
    XlsxTable week = sheet(report, "Week");
    assertThat(week.rows()).hasSize(7 * 24);
    assertThat(week.where("Day", "Tue").where("Hour (UTC)", "10:00").numbers("Sessions on average"))
        .singleElement()
        .satisfies(mean -> assertThat(mean).isEqualByComparingTo("5"));
    XlsxTable peaks = sheet(report, "Peaks");
    assertThat(peaks.cell(0, "When (UTC)").asDate())
        .isEqualTo(LocalDateTime.parse("2026-11-10T10:36:29.353"));
    assertThat(peaks.cell(0, "Sessions").asNumber()).isEqualByComparingTo("19");
    assertThat(peaks.texts("Unit")).containsExactly("DPU", "M-DPU");
    XlsxTable limits = sheet(report, "Quotas and failures");
    assertThat(limits.cell(0, "Failed").asNumber()).isEqualByComparingTo("15");
    assertThat(limits.cell(0, "Permissions").asNumber()).isEqualByComparingTo("12");
    assertThat(limits.isEmpty(1, "Quota")).isTrue();
  }

  @Test
  void currenciesAreRowsAndAreNeverAdded() {
    LedgerReport report = realistic().currencies("USD", "CNY").build();
    XlsxTable summary = sheet(report, "Summary");
    assertThat(summary.where("Item", "List cost").texts("Currency")).containsExactly("USD", "CNY");
    assertThat(sheet(report, "Teams").where("Currency", "CNY").rows()).hasSize(6);
    assertThat(sheet(report, "Spend by day").rows()).hasSize(56);
  }

  @Test
  void theSummarySaysWhatTheFiguresAreOf() {
    LedgerReport month =
        realistic()
            .simulated()
            .unpriced(new UnitHours("M-DPU", money("12.5")))
            .idleEstimate(
                new IdleEstimate(
                    report().build().period(),
                    money("1"),
                    null,
                    null,
                    money("2"),
                    "TOO_FEW_POLLS",
                    null,
                    money("0")))
            .build();
    XlsxTable summary = sheet(month, "Summary");
    assertThat(summary.where("Item", "Data").texts("In words").get(0)).startsWith("SIMULATED");
    assertThat(summary.where("Item", "Period, first day").cell(0, "Value").asDate())
        .isEqualTo(LocalDateTime.parse("2026-10-25T00:00:00"));
    assertThat(summary.where("Item", "As of").cell(0, "Value").asDate())
        .isEqualTo(LocalDateTime.parse("2026-11-21T00:00:00"));
    assertThat(summary.where("Item", "Headline").texts("In words"))
        .isEqualTo(Headline.of(month.period(), month.sections().get(0)));
    assertThat(summary.where("Item", "Warning").texts("In words"))
        .containsExactlyElementsOf(Warning.of(month).stream().map(Warning::text).toList());
    assertThat(summary.where("Item", "Idle, best estimate").isEmpty(0, "Value")).isTrue();
    XlsxTable unpriced = summary.where("In words", "without a price, in no amount");
    assertThat(unpriced.cell(0, "Value").asNumber()).isEqualByComparingTo("12.5");
    assertThat(parts(WorkbookReport.render(month)).get("xl/worksheets/sheet3.xml"))
        .contains("SIMULATED DATA</oddHeader>");
    assertThat(parts(WorkbookReport.render(realistic().build())).values())
        .noneMatch(part -> part.contains("SIMULATED"));
  }

  @Test
  void whatPeopleTypedIsInert() {
    LedgerReport report = HostileReport.fixture().build();
    XlsxTable teams = sheet(report, "Teams");
    int formula = teams.texts("Team").indexOf("=1+1");
    Cell cell = teams.cell(formula, "Team");
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getFormula()).isNull();
    assertThat(teams.texts("Team")).contains("日本語チーム名はここ").noneMatch(s -> s.contains("\u202E"));
    byte[] xlsx = WorkbookReport.render(report);
    for (String name : SHEETS) {
      assertThat(XlsxTable.named(xlsx, name).cells())
          .noneMatch(any -> any.getType() == CellType.FORMULA || any.getType() == CellType.ERROR);
    }
    assertThat(parts(xlsx).values()).noneMatch(part -> part.contains("<hyperlink"));
  }

  @Test
  void sameReportGivesTheSameBytesWheneverItIsWritten() {
    byte[] xlsx = WorkbookReport.render(realistic().build());
    assertThat(WorkbookReport.render(realistic().build())).isEqualTo(xlsx);
    assertThat(parts(xlsx).get("docProps/core.xml"))
        .contains(">" + ReportFixture.GENERATED_AT + "</dcterms:created>")
        .containsOnlyOnce("2026");
  }

  @Test
  void aReportWithoutMoneyIsWhole() {
    XlsxTable summary = sheet(report().currencies().build(), "Summary");
    assertThat(summary.where("Item", "Headline").texts("In words").get(0))
        .startsWith("No session ran");
  }

  private static XlsxTable sheet(LedgerReport report, String name) {
    return XlsxTable.named(WorkbookReport.render(report), name);
  }

  private static Map<String, String> parts(byte[] xlsx) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-11-22T03:10:00"));
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return parts;
  }

  private static String[] sixtyTeams() {
    return IntStream.range(0, 60).mapToObj(index -> "team-" + index).toArray(String[]::new);
  }
}
