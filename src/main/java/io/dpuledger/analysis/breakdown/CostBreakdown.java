package io.dpuledger.analysis.breakdown;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each dollar of a period is, and what live sessions may add to it.
 *
 * @param isTotal whether it is of all teams
 * @param team null for what belongs to none, and of all teams
 */
public record CostBreakdown(
    UsagePeriod period,
    boolean isTotal,
    @Nullable String team,
    String currency,
    PartsSum spent,
    Exposure exposure) {
  private static final Comparator<TeamCurrency> ORDER =
      Comparator.comparing(TeamCurrency::currency)
          .thenComparing(TeamCurrency::team, nullsLast(naturalOrder()));

  /** Adds up the parts of the cost of the report's period, and the exposure of live sessions. */
  public static Analysis analysis() {
    return Analysis.of(
        CostBreakdownTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          UsagePeriod period = night.period();
          String firstDay = period.firstDay().toString();
          var spent = scans.ask(SpendDaily.SCHEMA, period::contains, new PartsProfile(period));
          var exposed =
              scans.ask(
                  SessionFactTable.SCHEMA,
                  created -> night.mayReach(created, firstDay),
                  new ExposureProfile());
          return () -> of(period, spent.get(), exposed.get());
        });
  }

  /** Of each currency that of all teams first, then that of each team. */
  static List<CostBreakdown> of(
      UsagePeriod period, Map<TeamCurrency, PartsSum> spent, Map<TeamCurrency, Exposure> exposed) {
    Map<TeamCurrency, CostBreakdown> teams = new TreeMap<>(ORDER);
    spent.forEach(
        (key, sum) -> teams.merge(key, of(period, key, sum, Exposure.NONE), CostBreakdown::plus));
    exposed.forEach(
        (key, exposure) ->
            teams.merge(key, of(period, key, PartsSum.NOTHING, exposure), CostBreakdown::plus));
    Map<String, CostBreakdown> totals = new HashMap<>();
    teams.values().forEach(one -> totals.merge(one.currency, one.ofAll(), CostBreakdown::plus));
    List<CostBreakdown> rows = new ArrayList<>(totals.values());
    rows.addAll(teams.values());
    rows.sort(
        Comparator.comparing(CostBreakdown::currency)
            .thenComparing(CostBreakdown::isTotal, Comparator.reverseOrder()));
    return rows;
  }

  private static CostBreakdown of(
      UsagePeriod period, TeamCurrency key, PartsSum spent, Exposure exposure) {
    return new CostBreakdown(period, false, key.team(), key.currency(), spent, exposure);
  }

  private CostBreakdown ofAll() {
    return new CostBreakdown(period, true, null, currency, spent, exposure);
  }

  private CostBreakdown plus(CostBreakdown other) {
    return new CostBreakdown(
        period, isTotal, team, currency, spent.plus(other.spent), exposure.plus(other.exposure));
  }

  String dimension() {
    return isTotal ? "TOTAL" : "TEAM";
  }

  /** One of the parts; null if they are not known. */
  @Nullable BigDecimal part(Function<CostParts, BigDecimal> part) {
    return spent.parts() == null ? null : part.apply(spent.parts());
  }
}
