package io.dpuledger.analysis.movers;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.movers.UsageProfile.Part;
import io.dpuledger.analysis.movers.UsageProfile.Usage;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much more or less a team costs than in the period before, and why.
 *
 * @param team null for what belongs to none
 */
public record Mover(
    UsagePeriod period,
    @Nullable String team,
    String billingCurrency,
    BigDecimal before,
    BigDecimal after,
    CostChange change) {

  private record Team(@Nullable String name, String currency) {}

  /** Compares the period with the one before it, where both are known whole. */
  public static Analysis analysis() {
    return Analysis.of(
        SpendMoversTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          UsagePeriod period = night.period();
          UsagePeriod before = period.previous();
          if (before.firstDay().isBefore(night.firstKnown())) {
            return List::of;
          }
          var used =
              scans.ask(
                  SessionDayTable.SCHEMA,
                  day -> before.contains(day) || period.contains(day),
                  new UsageProfile(before, period));
          return () -> of(used.get(), period);
        });
  }

  /**
   * One a team, the largest change first.
   *
   * @param used each capacity unit apart, since hours of the two are no one figure
   */
  public static List<Mover> of(Map<Part, Usage> used, UsagePeriod period) {
    Map<Team, Mover> teams = new LinkedHashMap<>();
    used.forEach(
        (part, usage) ->
            teams.merge(
                new Team(part.team(), part.billingCurrency()),
                new Mover(
                    period,
                    part.team(),
                    part.billingCurrency(),
                    usage.before().cost(),
                    usage.after().cost(),
                    CostChange.between(usage.before(), usage.after())),
                Mover::plus));
    return teams.values().stream()
        .sorted(
            Comparator.comparing((Mover mover) -> mover.difference().abs())
                .reversed()
                .thenComparing(Mover::team, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Mover::billingCurrency))
        .toList();
  }

  BigDecimal difference() {
    return after.subtract(before);
  }

  private Mover plus(Mover other) {
    return new Mover(
        period,
        team,
        billingCurrency,
        before.add(other.before),
        after.add(other.after),
        change.plus(other.change));
  }
}
