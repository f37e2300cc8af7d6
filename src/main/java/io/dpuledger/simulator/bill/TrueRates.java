package io.dpuledger.simulator.bill;

import io.dpuledger.model.SessionCapacity;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What AWS charges for a session, and what the rate card says. */
final class TrueRates {
  private static final BigDecimal DPU = new BigDecimal("0.44");
  private static final BigDecimal M_DPU = new BigDecimal("0.52");

  private final RateCard card;
  private final List<TrueRate> rates;
  private final Map<Kind, BigDecimal> known = new HashMap<>();

  TrueRates(RateCard card, List<TrueRate> rates) {
    this.card = card;
    this.rates = rates;
  }

  private record Kind(
      String region, CapacityUnit unit, @Nullable String type, String version, LocalDate day) {}

  TrueCell cell(SimulatedSession session) {
    String type = session.setup().sizing().workerType();
    String version = session.setup().glueVersion();
    String region = session.target().region();
    CapacityUnit unit = SessionCapacity.unitOfFamily(type);
    LocalDate day = session.createdOn().atOffset(ZoneOffset.UTC).toLocalDate();
    BigDecimal ofCard =
        known.computeIfAbsent(new Kind(region, unit, type, version, day), this::ofCard);
    BigDecimal rate =
        rates.stream()
            .filter(one -> one.isFor(region, unit, version))
            .map(TrueRate::perUnitHour)
            .findFirst()
            .orElse(ofCard);
    return new TrueCell(session.target().accountId(), region, unit, rate, ofCard);
  }

  /** AWS has a price where the rate card has none: that of most regions. */
  private BigDecimal ofCard(Kind kind) {
    return card.price(kind.region(), kind.unit(), kind.type(), kind.version(), kind.day())
        .map(ListPrice::pricePerUnitHour)
        .orElse(kind.unit() == CapacityUnit.DPU ? DPU : M_DPU)
        .stripTrailingZeros();
  }
}
