package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceBookTest extends FactsTest {
  private static final LocalDate RISE = LocalDate.of(2026, 7, 1);
  private static final PriceBook RISEN =
      new PriceBook(
          new RateCard(List.of(price("0.44", TestRules.EARLY, RISE), price("0.5", RISE, null))));

  @Test
  void memoryWorkersArePricedByTheirFamilyInTheirOwnUnit() {
    Map<String, TableRow> facts =
        facts(
            observed("r").workers(5, "R.2X", 10),
            observed("z")
                .workers(5, "Z.2X", 10)
                .with(SessionObservationTable.COMMAND_NAME, "glueray")
                .without(SessionObservationTable.GLUE_VERSION));

    assertText(facts.get("r"), SessionFactTable.CAPACITY_UNIT, "M-DPU");
    assertMoney(facts.get("r"), SessionFactTable.LIST_COST, "5.200000");
    assertMoney(facts.get("z"), SessionFactTable.LIST_COST, "4.400000");
    assertText(facts.get("z"), SessionFactTable.IDLE_EVIDENCE, "UNSUPPORTED");
  }

  @Test
  void aRegionWithoutAPriceCostsNullAndNotZero() {
    TableRow fact = fact(observed("a").region("mx-central-1"));

    assertText(fact, SessionFactTable.PRICE_BASIS, "MISSING");
    assertMoney(fact, SessionFactTable.UNIT_HOURS, "5.000000");
    assertThat(fact.decimal(SessionFactTable.LIST_COST)).isNull();
    assertThat(fact.decimal(SessionFactTable.IDLE_COST_HIGH)).isNull();
  }

  @Test
  void otherCurrenciesKeepTheirName() {
    TableRow fact = fact(observed("a").region("cn-north-1"));

    assertText(fact, SessionFactTable.BILLING_CURRENCY, "CNY");
    assertMoney(fact, SessionFactTable.LIST_COST, "15.105000");
    assertMoney(fact, SessionFactTable.CONTRACTED_COST, "13.594500");
  }

  @Test
  void aPriceHoldsFromItsFirstDayUntilTheDayBeforeTheNext() {
    assertThat(risenOn(RISE.minusDays(1))).isEqualTo("0.440000 LIST");
    assertThat(risenOn(RISE)).isEqualTo("0.500000 LIST");
    assertThat(risenOn(TestRules.EARLY)).isEqualTo("0.440000 LIST");
    assertThat(risenOn(TestRules.EARLY.minusDays(1))).isEqualTo("null MISSING");
  }

  @Test
  void aListPriceOfAnUnknownTypeIsAssumedAndAnOverrideStays() {
    assertThat(price("us-east-1", "G.32X", "5.0", true)).isEqualTo("0.440000 ASSUMED");
    assertThat(price("cn-north-1", "G.32X", "5.0", true)).isEqualTo("3.021000 OVERRIDE");
  }

  @Test
  void aVersionThatIsNoNumberHasAPriceOnlyWhereAllVersionsHaveTheSame() {
    assertThat(price("us-east-1", "G.1X", "latest", false)).isEqualTo("null MISSING");
    assertThat(price("us-east-1", "G.1X", null, false)).isEqualTo("null MISSING");
    assertThat(price("eu-west-1", "G.1X", null, false)).isEqualTo("0.440000 LIST");
    assertThat(price("us-east-1", "G.1X", " 5.0 ", false)).isEqualTo("0.440000 LIST");
  }

  private static String risenOn(LocalDate day) {
    return words(RISEN.of("us-east-1", CapacityUnit.DPU, "G.1X", "5.0", false, day));
  }

  private static String price(
      String region, String workerType, @Nullable String version, boolean isUnknownType) {
    return words(
        new PriceBook(TestRules.PRICES)
            .of(region, CapacityUnit.DPU, workerType, version, isUnknownType, RISE));
  }

  private static String words(PriceBook.Price price) {
    return price.perUnitHour() + " " + price.basis();
  }

  private static ListPrice price(String price, LocalDate from, @Nullable LocalDate until) {
    return new ListPrice(
        "us-east-1",
        CapacityUnit.DPU,
        null,
        null,
        null,
        from,
        until,
        new BigDecimal(price),
        "USD",
        PriceBasis.LIST,
        "test");
  }
}
