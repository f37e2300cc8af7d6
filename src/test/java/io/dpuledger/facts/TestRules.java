package io.dpuledger.facts;

import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Prices and rules that a test can read at a glance. */
public final class TestRules {
  public static final LocalDate EARLY = LocalDate.of(2022, 1, 1);
  public static final LocalDate GLUE_6 = LocalDate.of(2026, 8, 21);

  public static final RateCard PRICES =
      new RateCard(
          List.of(
              dpu("us-east-1", null, "6.0", EARLY, "0.44", PriceBasis.LIST),
              dpu("us-east-1", "6.0", null, GLUE_6, "0.308", PriceBasis.ASSUMED),
              dpu("eu-west-1", null, null, EARLY, "0.44", PriceBasis.LIST),
              dpu("sa-east-1", null, null, EARLY, "0.69", PriceBasis.ASSUMED),
              mDpu("us-east-1", "R", "0.52"),
              mDpu("us-east-1", "Z", "0.44"),
              new ListPrice(
                  "cn-north-1",
                  CapacityUnit.DPU,
                  null,
                  null,
                  null,
                  EARLY,
                  null,
                  new BigDecimal("3.021"),
                  "CNY",
                  PriceBasis.OVERRIDE,
                  "contract")));

  public static final BillingTerms TERMS =
      new BillingTerms(new BigDecimal("0.10"), Duration.ofSeconds(60), false);

  public static final IdleAssumptions IDLE =
      new IdleAssumptions(
          Duration.ofSeconds(60),
          Duration.ofMinutes(2880),
          Map.of(SessionOrigin.DBT, Duration.ofMinutes(300)),
          Duration.ofMinutes(2),
          Duration.ofSeconds(2),
          BigDecimal.valueOf(2));

  public static final List<WorkerType> WORKER_TYPES =
      List.of(
          type("G.1X", "1", CapacityUnit.DPU),
          type("G.2X", "2", CapacityUnit.DPU),
          type("G.025X", "0.25", CapacityUnit.DPU),
          type("R.2X", "2", CapacityUnit.M_DPU),
          type("Z.2X", "2", CapacityUnit.M_DPU));

  public static final AttributionRules ATTRIBUTION =
      new AttributionRules(
          List.of(
              new AttributionRules.Rule(AttributionRules.Field.TAG, "team"),
              new AttributionRules.Rule(AttributionRules.Field.ROLE_NAME, "glue-(.+)")),
          List.of(new AttributionRules.Rule(AttributionRules.Field.SESSION_ID, "^([a-z]+)@")));

  private TestRules() {}

  /** They remember prices, so that no two threads may ask the same ones. */
  public static SessionRules sessionRules() {
    return new SessionRules(WORKER_TYPES, ATTRIBUTION, PRICES, BilledPrices.NONE, TERMS);
  }

  private static ListPrice dpu(
      String region, String from, String below, LocalDate since, String price, PriceBasis basis) {
    return new ListPrice(
        region,
        CapacityUnit.DPU,
        null,
        from == null ? null : new BigDecimal(from),
        below == null ? null : new BigDecimal(below),
        since,
        null,
        new BigDecimal(price),
        "USD",
        basis,
        "test");
  }

  private static ListPrice mDpu(String region, String family, String price) {
    return new ListPrice(
        region,
        CapacityUnit.M_DPU,
        family,
        null,
        null,
        EARLY,
        null,
        new BigDecimal(price),
        "USD",
        PriceBasis.ASSUMED,
        "test");
  }

  private static WorkerType type(String name, String units, CapacityUnit unit) {
    return new WorkerType(name, new BigDecimal(units), unit);
  }
}
