package io.dpuledger.report.picture;

import io.dpuledger.analysis.sparkcost.SparkCost;
import io.dpuledger.analysis.sparkcost.SparkCostParts;
import io.dpuledger.analysis.sparkcost.SparkCostSum;
import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.Palette;
import io.dpuledger.report.chart.StackedBars;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bars of what the cost of sessions with event logs was paid for. */
public final class WorkerBars {
  private static final int BARS_SHOWN = 15;

  private static final List<String> SERIES =
      List.of(
          "slots busy",
          "slots idle",
          "driver",
          "statement open, no job",
          "nothing ran",
          "minimum charge",
          "unknown");

  private WorkerBars() {}

  /** One bar for each team and worker type; what does not fit is one bar, the last. */
  public static Chart chart(String currency, String id, String title, List<SparkCost> rows) {
    List<StackedBars.Bar> bars = new ArrayList<>();
    boolean fits = rows.size() <= BARS_SHOWN;
    int shown = fits ? rows.size() : BARS_SHOWN - 1;
    rows.subList(0, shown).forEach(row -> bars.add(bar(currency, name(row), row.sum().parts())));
    if (!fits) {
      List<SparkCost> rest = rows.subList(shown, rows.size());
      bars.add(bar(currency, Phrases.number(rest.size()) + " others", sum(rest)));
    }
    return new StackedBars(
        id + "-spark-cost",
        title,
        "One bar for each team and worker type: list cost in %s of sessions with event logs, by what it was paid for: %s."
            .formatted(currency, String.join("; ", SERIES)),
        SERIES,
        Palette.WORKERS,
        bars);
  }

  /** The team and worker type of a row. */
  private static String name(SparkCost row) {
    return VisibleText.orElse(row.group().team(), Phrases.NO_TEAM)
        + " · "
        + VisibleText.orElse(row.group().workerType(), "no worker type");
  }

  private static SparkCostParts sum(List<SparkCost> rows) {
    return rows.stream()
        .map(SparkCost::sum)
        .map(SparkCostSum::parts)
        .reduce(SparkCostParts.NOTHING, SparkCostParts::plus);
  }

  private static StackedBars.Bar bar(String currency, String name, SparkCostParts parts) {
    List<BigDecimal> amounts = amounts(parts);
    return new StackedBars.Bar(
        name,
        amounts.stream().map(BigDecimal::doubleValue).toList(),
        MoneyText.rounded(currency, parts.sum()) + busy(parts),
        IntStream.range(0, SERIES.size())
            .filter(part -> amounts.get(part).signum() != 0)
            .mapToObj(
                part ->
                    " · " + SERIES.get(part) + " " + MoneyText.exact(currency, amounts.get(part)))
            .collect(
                Collectors.joining("", name + ": " + MoneyText.exact(currency, parts.sum()), "")));
  }

  /** How many of the slots; nothing if none was paid for while jobs ran. */
  private static String busy(SparkCostParts parts) {
    return parts.slots().signum() == 0
        ? ""
        : " · %s of slots busy while jobs ran"
            .formatted(ShareText.of(parts.slotsBusy(), parts.slots()));
  }

  /** In the order of the series. */
  private static List<BigDecimal> amounts(SparkCostParts parts) {
    return List.of(
        parts.slotsBusy(),
        parts.slotsIdle(),
        parts.driver(),
        parts.statementOpen(),
        parts.nothingRan(),
        parts.minimumCharge(),
        parts.unknown());
  }
}
