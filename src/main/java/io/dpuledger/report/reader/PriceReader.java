package io.dpuledger.report.reader;

import io.dpuledger.model.ListPrice;
import io.dpuledger.model.RateCard;
import io.dpuledger.report.aggregate.Tallies;
import io.dpuledger.report.aggregate.Tally;
import io.dpuledger.report.figures.PriceUsed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the prices that sessions of the period were valued at. */
final class PriceReader {
  private static final Comparator<PriceUsed> BY_PLACE =
      Comparator.comparing(PriceUsed::region)
          .thenComparing(PriceUsed::unit)
          .thenComparing(PriceUsed::pricePerUnitHour)
          .thenComparing(PriceUsed::basis);

  private final RateCard rateCard;

  /**
   * @param rateCard what says where prices are from
   */
  PriceReader(RateCard rateCard) {
    this.rateCard = rateCard;
  }

  private record Price(String region, String unit, BigDecimal amount, String basis) {}

  List<PriceUsed> prices(Tallies tallies, String currency) {
    Map<Price, List<Tally>> prices =
        tallies
            .of(Tally.Topic.SESSION, currency)
            .filter(SessionQuestions::ranInPeriod)
            .filter(tally -> tally.key(SessionQuestions.PRICE) != null)
            .collect(Collectors.groupingBy(PriceReader::price));
    return prices.entrySet().stream()
        .map(entry -> used(entry.getKey(), currency, entry.getValue()))
        .sorted(BY_PLACE)
        .toList();
  }

  private static Price price(Tally tally) {
    return new Price(
        tally.keyOr(SessionQuestions.REGION, ""),
        tally.keyOr(SessionQuestions.UNIT, ""),
        new BigDecimal(tally.keyOr(SessionQuestions.PRICE, "0")),
        tally.keyOr(SessionQuestions.BASIS, ""));
  }

  private PriceUsed used(Price price, String currency, List<Tally> sessions) {
    return new PriceUsed(
        price.region(),
        price.unit(),
        price.amount(),
        price.basis(),
        source(price, currency),
        Tallies.count(sessions.stream()),
        Tallies.sum(sessions.stream(), Tally.Measure.LIST_COST));
  }

  private @Nullable String source(Price price, String currency) {
    List<ListPrice> lines =
        rateCard.prices().stream()
            .filter(line -> line.region().equals(price.region()))
            .filter(line -> line.unit().label().equals(price.unit()))
            .filter(line -> line.currency().equals(currency))
            .filter(line -> line.pricePerUnitHour().compareTo(price.amount()) == 0)
            .toList();
    List<ListPrice> alike =
        lines.stream().filter(line -> line.basis().name().equals(price.basis())).toList();
    // A published price counts as assumed for sessions of an unknown worker type.
    String sources =
        (alike.isEmpty() ? lines : alike)
            .stream().map(ListPrice::source).distinct().collect(Collectors.joining("; "));
    return sources.isEmpty() ? null : sources;
  }
}
