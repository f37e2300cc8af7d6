package io.dpuledger.report.reader;

import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
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

  List<PriceUsed> prices(Aggregates aggregates, String currency) {
    Map<Price, List<Aggregate>> prices =
        aggregates
            .of(Aggregate.Topic.SESSION, currency)
            .filter(SessionQueries::ranInPeriod)
            .filter(aggregate -> aggregate.key(Aggregate.Key.LIST_UNIT_PRICE) != null)
            .collect(Collectors.groupingBy(PriceReader::price));
    return prices.entrySet().stream()
        .map(entry -> used(entry.getKey(), currency, entry.getValue()))
        .sorted(BY_PLACE)
        .toList();
  }

  private static Price price(Aggregate aggregate) {
    return new Price(
        aggregate.keyOr(Aggregate.Key.REGION, ""),
        aggregate.keyOr(Aggregate.Key.CAPACITY_UNIT, ""),
        new BigDecimal(aggregate.requireKey(Aggregate.Key.LIST_UNIT_PRICE)),
        aggregate.keyOr(Aggregate.Key.PRICE_BASIS, ""));
  }

  private PriceUsed used(Price price, String currency, List<Aggregate> sessions) {
    return new PriceUsed(
        price.region(),
        price.unit(),
        price.amount(),
        price.basis(),
        source(price, currency),
        Aggregates.count(sessions.stream()),
        Aggregates.sum(sessions.stream(), Aggregate.Measure.LIST_COST));
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
