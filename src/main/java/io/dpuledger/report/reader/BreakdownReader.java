package io.dpuledger.report.reader;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.analysis.breakdown.CostParts;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what the cost of a currency is made of, of all teams and of each. */
final class BreakdownReader {
  private BreakdownReader() {}

  static Breakdown of(Aggregates aggregates, String currency) {
    List<Aggregate> all =
        Stream.of(Aggregate.Topic.TEAM, Aggregate.Topic.AT_RISK)
            .flatMap(topic -> aggregates.of(topic, currency))
            .toList();
    Map<Optional<String>, List<Aggregate>> teams =
        all.stream().collect(Collectors.groupingBy(one -> Optional.ofNullable(one.team())));
    return new Breakdown(
        line(null, all),
        teams.entrySet().stream()
            .map(team -> line(team.getKey().orElse(null), team.getValue()))
            .sorted(
                Comparator.comparing(Breakdown.Line::listCost)
                    .reversed()
                    .thenComparing(Breakdown.Line::team, nullsLast(naturalOrder())))
            .toList());
  }

  private static Breakdown.Line line(@Nullable String team, List<Aggregate> of) {
    return new Breakdown.Line(
        team,
        sum(of, Aggregate.Measure.LIST_COST),
        parts(of),
        sum(of, Aggregate.Measure.EXPOSURE_COST));
  }

  private static @Nullable CostParts parts(List<Aggregate> of) {
    return sum(of, Aggregate.Measure.WITHOUT_PARTS).signum() != 0
        ? null
        : new CostParts(
            sum(of, Aggregate.Measure.LIST_COST),
            sum(of, Aggregate.Measure.CONFIRMED_COST),
            sum(of, Aggregate.Measure.IDLE_SEEN),
            sum(of, Aggregate.Measure.IDLE_LOW),
            sum(of, Aggregate.Measure.STATEMENT_OPEN),
            sum(of, Aggregate.Measure.MINIMUM_CHARGE));
  }

  private static BigDecimal sum(List<Aggregate> of, Aggregate.Measure measure) {
    return Aggregates.sum(of.stream(), measure);
  }
}
