package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import io.dpuledger.simulator.bill.charge.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the console of Cost Explorer downloads: a file for each account, with a row for each period
 * and two columns for each usage type, usage and cost.
 */
final class CostExplorerCsv implements BillWriter {
  private static final CostExplorerSums.Sum NOTHING =
      new CostExplorerSums.Sum(BigDecimal.ZERO, Money.ZERO);

  private final Path folder;
  private final CostExplorerSums sums;

  CostExplorerCsv(Path folder, BillHead head) {
    this.folder = folder;
    this.sums = new CostExplorerSums(head);
  }

  @Override
  public void write(Charge charge) {
    sums.add(charge);
  }

  @Override
  public void close() throws IOException {
    Files.createDirectories(folder);
    TreeMap<String, TreeSet<CostExplorerSums.Group>> accounts = new TreeMap<>();
    for (Map<CostExplorerSums.Group, CostExplorerSums.Sum> groups : sums.periods().values()) {
      for (CostExplorerSums.Group group : groups.keySet()) {
        accounts.computeIfAbsent(group.accountId(), id -> new TreeSet<>()).add(group);
      }
    }
    for (Map.Entry<String, TreeSet<CostExplorerSums.Group>> account : accounts.entrySet()) {
      Files.write(
          folder.resolve("simulated-" + account.getKey() + ".csv"),
          lines(List.copyOf(account.getValue())));
    }
  }

  private List<String> lines(List<CostExplorerSums.Group> groups) {
    List<String> heading = new ArrayList<>(List.of("Usage type"));
    for (CostExplorerSums.Group group : groups) {
      heading.add(group.usageType() + "(" + group.unit() + ")");
      heading.add(group.usageType() + "($)");
    }
    heading.add("Total costs($)");
    List<String> lines = new ArrayList<>();
    lines.add(line(heading));
    lines.add(line(row("Usage type total", groups, totals())));
    for (Map.Entry<LocalDate, Map<CostExplorerSums.Group, CostExplorerSums.Sum>> period :
        sums.periods().entrySet()) {
      lines.add(line(row(period.getKey().toString(), groups, period.getValue())));
    }
    return lines;
  }

  private Map<CostExplorerSums.Group, CostExplorerSums.Sum> totals() {
    Map<CostExplorerSums.Group, CostExplorerSums.Sum> totals = new TreeMap<>();
    sums.periods()
        .values()
        .forEach(
            period ->
                period.forEach(
                    (group, sum) -> totals.merge(group, sum, CostExplorerSums.Sum::plus)));
    return totals;
  }

  private static List<String> row(
      String name,
      List<CostExplorerSums.Group> groups,
      Map<CostExplorerSums.Group, CostExplorerSums.Sum> sums) {
    List<String> row = new ArrayList<>(List.of(name));
    BigDecimal cost = BigDecimal.ZERO;
    for (CostExplorerSums.Group group : groups) {
      CostExplorerSums.Sum sum = sums.getOrDefault(group, NOTHING);
      row.add(CostExplorerSums.text(sum.usage()));
      row.add(CostExplorerSums.text(sum.money().unblended()));
      cost = cost.add(sum.money().unblended());
    }
    row.add(CostExplorerSums.text(cost));
    return row;
  }

  /** The console quotes every cell. */
  private static String line(List<String> cells) {
    return String.join(
        ",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList());
  }
}
