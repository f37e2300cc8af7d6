package io.dpuledger.analysis.idlewaste;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cost of unknown time in one currency: how much of it lies on days that were measured. */
final class UnknownTime {
  private record Stratum(@Nullable String team, @Nullable String ending) {}

  private final Map<Stratum, BigDecimal> onMeasuredDays = new HashMap<>();
  private final Map<Stratum, BigDecimal> onOthers = new HashMap<>();
  private final Map<@Nullable String, Set<String>> otherDays = new HashMap<>();

  UnknownTime(String currency, MeasuredDays days) {
    days.unknown()
        .forEach(
            (cell, cost) -> {
              if (cell.currency().equals(currency)) {
                add(cell, cost, days.isMeasured(cell.day()));
              }
            });
  }

  private void add(UnknownProfile.Cell cell, BigDecimal cost, boolean isMeasured) {
    Stratum stratum = new Stratum(cell.team(), cell.ending());
    (isMeasured ? onMeasuredDays : onOthers).merge(stratum, cost, BigDecimal::add);
    if (!isMeasured) {
      otherDays.computeIfAbsent(cell.team(), team -> new HashSet<>()).add(cell.day().day());
    }
  }

  /** The share of the cost that lies on measured days. */
  double shareOnMeasuredDays(@Nullable String team, @Nullable String ending) {
    Stratum stratum = new Stratum(team, ending);
    double measured = onMeasuredDays.getOrDefault(stratum, BigDecimal.ZERO).doubleValue();
    double others = onOthers.getOrDefault(stratum, BigDecimal.ZERO).doubleValue();
    return measured + others == 0 ? 0 : measured / (measured + others);
  }

  /** On how many days of a team nobody measured. */
  int otherDays(@Nullable String team) {
    return otherDays.getOrDefault(team, Set.of()).size();
  }
}
