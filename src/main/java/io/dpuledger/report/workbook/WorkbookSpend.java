package io.dpuledger.report.workbook;

import static io.dpuledger.report.workbook.InCurrency.its;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.PriceUsed;
import io.dpuledger.report.figures.SpendByDay;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.html.TeamFold;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.PriceText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same money by day, by team and by evidence, and the prices behind it, as sheets. */
final class WorkbookSpend {
  private static final String CURRENCY = "Currency";
  private static final String LIST_COST = "List cost";
  private static final String IDLE_LOW = "Idle at least";
  private static final String IDLE_HIGH = "Idle at most";

  private WorkbookSpend() {}

  /** One day, and what the figures of its worker types stand for. */
  private record DayLine(String currency, List<String> workerTypes, SpendByDay.Day day) {
    /** Null where the currency has no such type. A type may have the name of the rest, "other". */
    @Nullable BigDecimal listCost(String workerType) {
      return IntStream.range(0, workerTypes.size())
          .filter(index -> workerTypes.get(index).equals(workerType))
          .mapToObj(index -> day.byWorkerType().get(index))
          .reduce(BigDecimal::add)
          .orElse(null);
    }
  }

  static Sheet<?> days(LedgerReport report) {
    List<DayLine> lines = report.sections().stream().flatMap(WorkbookSpend::days).toList();
    Sheet<DayLine> sheet =
        Sheet.of("Spend by day", lines)
            .text(CURRENCY, DayLine::currency)
            .date("Day (UTC)", line -> line.day().date())
            .money(IDLE_LOW, line -> line.day().idleCostLow())
            .money(IDLE_HIGH, line -> line.day().idleCostHigh())
            .money(LIST_COST, line -> line.day().listCost());
    lines.stream()
        .flatMap(line -> line.workerTypes().stream())
        .distinct()
        .forEach(type -> sheet.money(type, line -> line.listCost(type)));
    return sheet;
  }

  static Sheet<?> teams(LedgerReport report) {
    return Sheet.of("Teams", InCurrency.all(report, CurrencySection::teams))
        .text(CURRENCY, InCurrency::currency)
        .text("Team", line -> line.row().team() == null ? TeamFold.UNATTRIBUTED : line.row().team())
        .money(LIST_COST, its(TeamSpend::listCost))
        .money(IDLE_LOW, its(TeamSpend::idleCostLow))
        .money(IDLE_HIGH, its(TeamSpend::idleCostHigh));
  }

  static Sheet<?> evidence(LedgerReport report) {
    return Sheet.of("Evidence", InCurrency.all(report, CurrencySection::evidence))
        .text(CURRENCY, InCurrency::currency)
        .text("Evidence", its(EvidenceSpend::evidence))
        .money(LIST_COST, its(EvidenceSpend::listCost))
        .money(IDLE_LOW, its(EvidenceSpend::idleCostLow))
        .money(IDLE_HIGH, its(EvidenceSpend::idleCostHigh))
        .text("Meaning", line -> EvidenceText.meaning(line.row().evidence()));
  }

  static Sheet<?> prices(LedgerReport report) {
    return Sheet.of("Prices", InCurrency.all(report, CurrencySection::prices))
        .text(CURRENCY, InCurrency::currency)
        .text("Region", its(PriceUsed::region))
        .text("Unit", its(PriceUsed::unit))
        .price("Price a unit-hour", its(PriceUsed::pricePerUnitHour))
        .text("Basis", its(PriceUsed::basis))
        .text("Source", its(PriceText::source))
        .count("Sessions", its(PriceUsed::sessions))
        .money(LIST_COST, its(PriceUsed::listCost));
  }

  private static Stream<DayLine> days(CurrencySection section) {
    SpendByDay spend = section.spendByDay();
    return spend.days().stream()
        .map(day -> new DayLine(section.currency(), spend.workerTypes(), day));
  }
}
