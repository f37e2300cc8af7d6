package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceBookTest extends FactsTest {
  private static final LocalDate RISE = LocalDate.of(2026, 7, 1);
  private static final PriceBook RISEN =
      new PriceBook(
          new RateCard(List.of(price("0.44", TestRules.EARLY, RISE), price("0.5", RISE, null))),
          BilledPrices.NONE);

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

  @Test
  void whatAwsBilledHoldsFromItsMonthOnButNeverBeforeWhatTheUserSet() {
    BilledPrices billed =
        new BilledPrices(
            List.of(
                rate("2026-07", "us-east-1", null, "0.46"),
                rate("2026-07", "cn-north-1", null, "9.99"),
                rate("2026-07", "mx-central-1", null, "0.52"),
                rate("2026-08", "us-east-1", null, "0.47"),
                rate("2026-09", "us-east-1", "6.0", "0.29")),
            List.of());
    PriceBook book = new PriceBook(TestRules.PRICES, billed);

    assertThat(price(book, "us-east-1", "5.0", "2026-06-30")).isEqualTo("0.440000 LIST");
    assertThat(price(book, "us-east-1", "5.0", "2026-07-01")).isEqualTo("0.460000 BILLED");
    assertThat(price(book, "us-east-1", "5.0", "2026-12-31")).isEqualTo("0.470000 BILLED");
    assertThat(price(book, "us-east-1", "6.0", "2026-08-31")).isEqualTo("0.470000 BILLED");
    assertThat(price(book, "us-east-1", "6.0", "2026-09-01")).isEqualTo("0.290000 BILLED");
    assertThat(price(book, "cn-north-1", "5.0", "2026-08-01")).isEqualTo("3.021000 OVERRIDE");
    assertThat(price(book, "mx-central-1", "5.0", "2026-08-01")).isEqualTo("0.520000 BILLED");
    assertThat(price("us-east-1", "G.32X", "5.0", true, billed)).isEqualTo("0.460000 ASSUMED");
  }

  @Test
  void anAccountPaysTheShareOfItsLastClosedMonth() {
    PriceBook book =
        new PriceBook(
            TestRules.PRICES,
            new BilledPrices(
                List.of(), List.of(share("2026-07", "0.9"), share("2026-09", "0.85"))));
    BigDecimal otherwise = new BigDecimal("0.95");

    assertThat(book.contractedShare("1", LocalDate.of(2026, 6, 30), otherwise))
        .isEqualTo(otherwise);
    assertThat(book.contractedShare("1", LocalDate.of(2026, 8, 31), otherwise))
        .isEqualTo(new BigDecimal("0.9"));
    assertThat(book.contractedShare("1", LocalDate.of(2026, 9, 1), otherwise))
        .isEqualTo(new BigDecimal("0.85"));
    assertThat(book.contractedShare("2", LocalDate.of(2026, 9, 1), otherwise)).isEqualTo(otherwise);
  }

  private static BilledPrices.Rate rate(
      String month, String region, @Nullable String version, String price) {
    return new BilledPrices.Rate(
        YearMonth.parse(month),
        region,
        CapacityUnit.DPU,
        null,
        version,
        new BigDecimal(price),
        "USD");
  }

  private static BilledPrices.Share share(String month, String share) {
    return new BilledPrices.Share(YearMonth.parse(month), "1", new BigDecimal(share));
  }

  private static String price(PriceBook book, String region, String version, String day) {
    return words(book.of(region, CapacityUnit.DPU, "G.1X", version, false, LocalDate.parse(day)));
  }

  private static String price(
      String region, String workerType, @Nullable String version, boolean isUnknownType) {
    return price(region, workerType, version, isUnknownType, BilledPrices.NONE);
  }

  private static String price(
      String region,
      String workerType,
      @Nullable String version,
      boolean isUnknownType,
      BilledPrices billed) {
    return words(
        new PriceBook(TestRules.PRICES, billed)
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
