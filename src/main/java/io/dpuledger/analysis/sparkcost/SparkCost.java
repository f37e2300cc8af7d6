package io.dpuledger.analysis.sparkcost;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.analysis.sparkuse.SessionLogs;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the money of sessions went that started in a period: what their event logs say that it was
 * paid for.
 */
public record SparkCost(UsagePeriod period, SparkCostGroup group, SparkCostSum sum) {

  /** The highest cost first. */
  public static final Comparator<SparkCost> HIGHEST_FIRST =
      Comparator.comparing(SparkCost::listCost)
          .reversed()
          .thenComparing(SparkCost::group, SparkCostGroup.ORDER);

  /** Adds up the sessions that started in the report's period. Without any log there is no row. */
  public static Analysis analysis() {
    return Analysis.of(SparkCostTable.TABLE, Analysis.Days.AS_OF, SparkCost::ask);
  }

  private static Supplier<List<SparkCost>> ask(Night night, Scans scans) {
    UsagePeriod period = night.period();
    SessionLogs logs = SessionLogs.since(period.firstDay(), night);
    if (logs.isEmpty()) {
      return List::of;
    }
    String firstDay = period.firstDay().toString();
    var sums =
        scans.ask(
            SessionFactTable.SCHEMA,
            created -> night.mayReach(created, firstDay),
            new SparkCostProfile(period, logs));
    return () -> of(period, sums.get());
  }

  /** Of each currency that of all first, then that of each team and worker type. */
  static List<SparkCost> of(UsagePeriod period, Map<SparkCostGroup, SparkCostSum> sums) {
    Map<SparkCostGroup, SparkCostSum> all = new HashMap<>(sums);
    sums.forEach((group, sum) -> all.merge(group.ofAll(), sum, SparkCostSum::plus));
    return all.entrySet().stream()
        .map(one -> new SparkCost(period, one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(SparkCost::group, SparkCostGroup.ORDER))
        .toList();
  }

  /** Of sessions with an event log. */
  public BigDecimal listCost() {
    return sum.parts().sum();
  }
}
