package io.dpuledger.app.collect;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;

import io.dpuledger.model.ExposureRules;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.LivePolicy;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import io.dpuledger.testing.ObservedSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Live sessions with prices that a test can read at a glance. */
final class LiveFixture {
  static final Instant SEEN = CREATED.plus(Duration.ofMinutes(26 * 60 + 10));

  static final LivePolicy POLICY = new LivePolicy(new BigDecimal("100.00"));

  private LiveFixture() {}

  static ObservedSession live(String id) {
    return observed(id).live(SEEN);
  }

  static ExposureRules rules() {
    return new ExposureRules(
        new RateCard(
            List.of(price("us-east-1", "0.44", "USD"), price("cn-north-1", "3.021", "CNY"))),
        List.of(new WorkerType("G.1X", BigDecimal.ONE, CapacityUnit.DPU)),
        new IdleAssumptions(
            Duration.ZERO,
            Duration.ofHours(48),
            Map.of(),
            Duration.ZERO,
            Duration.ZERO,
            BigDecimal.ZERO));
  }

  private static ListPrice price(String region, String price, String currency) {
    return new ListPrice(
        region,
        CapacityUnit.DPU,
        null,
        null,
        null,
        LocalDate.of(2022, 1, 1),
        null,
        new BigDecimal(price),
        currency,
        PriceBasis.LIST,
        "test");
  }
}
