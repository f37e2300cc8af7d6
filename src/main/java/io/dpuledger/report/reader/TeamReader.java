package io.dpuledger.report.reader;

import io.dpuledger.model.SharedCost;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.TeamReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Takes from the answers what there is to say of each team. */
final class TeamReader {
  /** What somebody asks after; the others only add to it. */
  private static final Set<Aggregate.Topic> NEWS =
      EnumSet.of(Aggregate.Topic.DAY, Aggregate.Topic.TEAM, Aggregate.Topic.AT_RISK);

  private final UsagePeriod period;
  private final KnownDays known;
  private final List<CurrencySection> overall;
  private final PriceReader prices;
  private final PolledDays polled;
  private final OutlookReader outlook;

  /**
   * @param overall the sections that those of the teams add up to
   */
  TeamReader(
      UsagePeriod period,
      KnownDays known,
      List<CurrencySection> overall,
      PriceReader prices,
      PolledDays polled,
      OutlookReader outlook) {
    this.period = period;
    this.known = known;
    this.overall = List.copyOf(overall);
    this.prices = prices;
    this.polled = polled;
    this.outlook = outlook;
  }

  /** Every team that spent, has a budget, or is advised; by name, those without a team last. */
  List<TeamReport> teams(Aggregates aggregates, List<Recommendation> changes) {
    SortedMap<@Nullable String, Aggregates> byTeam = aggregates.byTeam();
    Set<@Nullable String> named = outlook.teams();
    byTeam
        .entrySet()
        .removeIf(
            own ->
                !named.contains(own.getKey())
                    && NEWS.stream()
                        .allMatch(topic -> own.getValue().of(topic).findAny().isEmpty()));
    named.forEach(team -> byTeam.putIfAbsent(team, new Aggregates(List.of())));
    changes.forEach(change -> byTeam.putIfAbsent(change.scope().team(), new Aggregates(List.of())));
    return byTeam.entrySet().stream()
        .map(
            entry ->
                team(
                    entry.getKey(),
                    entry.getValue(),
                    changes.stream()
                        .filter(change -> Objects.equals(change.scope().team(), entry.getKey()))
                        .toList()))
        .toList();
  }

  private TeamReport team(@Nullable String team, Aggregates own, List<Recommendation> changes) {
    SectionReader reader =
        new SectionReader(
            own,
            period,
            known,
            prices,
            polled,
            currency -> outlook.ofTeam(team, currency),
            SharedCost.APART);
    return new TeamReport(
        team,
        own.values(Aggregate.Topic.TEAM, Aggregate.Key.ACCOUNT_ID).sorted().toList(),
        own.values(Aggregate.Topic.TEAM, Aggregate.Key.REGION).sorted().toList(),
        overall.stream()
            .filter(section -> isNamed(section.currency(), team, own, changes))
            .map(
                section ->
                    reader.section(section.currency(), changes, section.spendByDay().workerTypes()))
            .toList(),
        SectionReader.unpriced(own),
        CoverageReader.sessionsUnpriced(own));
  }

  private boolean isNamed(
      String currency, @Nullable String team, Aggregates own, List<Recommendation> changes) {
    return changes.stream().anyMatch(change -> change.billingCurrency().equals(currency))
        || outlook.hasNews(team, currency)
        || NEWS.stream().anyMatch(topic -> own.of(topic, currency).findAny().isPresent());
  }
}
