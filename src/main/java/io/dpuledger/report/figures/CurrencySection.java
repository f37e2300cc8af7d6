package io.dpuledger.report.figures;

import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.model.DaysBefore;
import io.dpuledger.model.advice.Recommendation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money of one currency: its totals, and the same money by day, by team and by evidence.
 *
 * @param before as many days before; null where they are not covered
 * @param idleEstimate null where idling was not added up for the day
 * @param month null where only a part of the section is told
 * @param breakdown what the cost is made of
 */
public record CurrencySection(
    String currency,
    Totals totals,
    @Nullable DaysBefore before,
    SpendByDay spendByDay,
    List<TeamSpend> teams,
    List<EvidenceSpend> evidence,
    List<Recommendation> recommendations,
    List<PriceUsed> prices,
    @Nullable IdleEstimate idleEstimate,
    Outlook outlook,
    @Nullable MonthToDate month,
    Breakdown breakdown) {
  public CurrencySection {
    teams = List.copyOf(teams);
    evidence = List.copyOf(evidence);
    recommendations = List.copyOf(recommendations);
    prices = List.copyOf(prices);
  }

  /** A section that does not say what its cost is made of. */
  public CurrencySection(
      String currency,
      Totals totals,
      @Nullable DaysBefore before,
      SpendByDay spendByDay,
      List<TeamSpend> teams,
      List<EvidenceSpend> evidence,
      List<Recommendation> recommendations,
      List<PriceUsed> prices,
      @Nullable IdleEstimate idleEstimate,
      Outlook outlook,
      @Nullable MonthToDate month) {
    this(
        currency,
        totals,
        before,
        spendByDay,
        teams,
        evidence,
        recommendations,
        prices,
        idleEstimate,
        outlook,
        month,
        Breakdown.NONE);
  }

  /** List cost of the days before; null where they are not covered. */
  public @Nullable BigDecimal previousListCost() {
    return before == null ? null : before.listCost();
  }

  /** The same with the weekdays of the period; null likewise, or where one is missing. */
  public @Nullable BigDecimal previousByWeekdays() {
    return before == null ? null : before.byWeekdays();
  }

  public boolean hasSpend() {
    return totals.listCost().signum() != 0;
  }

  /** The changes that nobody has decided on yet. */
  public List<Recommendation> openRecommendations() {
    return recommendations.stream()
        .filter(change -> change.status() == Recommendation.Status.OPEN)
        .toList();
  }

  /** The open changes whose savings make up the sum. */
  public List<Recommendation> savingRecommendations() {
    return inHeadline().filter(change -> change.incremental().high().signum() > 0).toList();
  }

  /** What all open changes together save a month, cautiously. */
  public BigDecimal savingsCautious() {
    return savings(Recommendation.Saving::low);
  }

  /** What they are expected to save; where nothing more is known, the cautious figure counts. */
  public BigDecimal savingsExpected() {
    return savings(Recommendation.Saving::expected);
  }

  /** What they can save at all. */
  public BigDecimal savingsCeiling() {
    return savings(Recommendation.Saving::high);
  }

  private BigDecimal savings(Function<Recommendation.Saving, BigDecimal> figure) {
    return inHeadline()
        .map(change -> figure.apply(change.incremental()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether each change that was taken up, and of which that is known, saved what was said. */
  public List<Boolean> pastAdvice() {
    return recommendations.stream()
        .map(change -> change.life().outcome())
        .filter(Objects::nonNull)
        .map(Recommendation.Outcome::isWithinRange)
        .filter(Objects::nonNull)
        .toList();
  }

  /** What changes have brought a month, of those that brought more than nothing at least. */
  public List<Recommendation.Saving> realisedSavings() {
    return recommendations.stream()
        .map(change -> change.life().outcome())
        .filter(Objects::nonNull)
        .map(Recommendation.Outcome::realised)
        .filter(saving -> saving.low().signum() > 0)
        .toList();
  }

  public static BigDecimal sum(
      List<Recommendation.Saving> savings, Function<Recommendation.Saving, BigDecimal> bound) {
    return savings.stream().map(bound).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What rests on a guess stands beside the sum and not in it. */
  private Stream<Recommendation> inHeadline() {
    return openRecommendations().stream().filter(change -> change.kind().isInHeadline());
  }

  /** Spend of sessions that no rule of attribution gives to a team. */
  public BigDecimal unattributedCost() {
    return teams.stream()
        .filter(team -> team.team() == null)
        .map(TeamSpend::listCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
