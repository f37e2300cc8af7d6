package io.dpuledger.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the prices that sessions of the period were valued at. */
final class PriceReader {
  private static final Comparator<PriceUsed> BY_PLACE =
      Comparator.comparing(PriceUsed::region)
          .thenComparing(PriceUsed::unit)
          .thenComparing(PriceUsed::pricePerUnitHour)
          .thenComparing(PriceUsed::basis);

  private PriceReader() {}

  private record Price(String region, String unit, BigDecimal amount, String basis) {}

  static List<PriceUsed> prices(Tallies tallies, String currency) {
    Map<Price, List<Tally>> prices =
        tallies
            .of(Tally.Topic.SESSION, currency)
            .filter(tally -> "true".equals(tally.key(SessionQuestions.RAN_IN_PERIOD)))
            .filter(tally -> tally.key(SessionQuestions.PRICE) != null)
            .collect(Collectors.groupingBy(PriceReader::price));
    return prices.entrySet().stream()
        .map(entry -> used(entry.getKey(), entry.getValue()))
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

  private static PriceUsed used(Price price, List<Tally> sessions) {
    return new PriceUsed(
        price.region(),
        price.unit(),
        price.amount(),
        price.basis(),
        Tallies.count(sessions.stream()),
        Tallies.sum(sessions.stream(), Tally.Measure.LIST_COST));
  }
}
