package io.dpuledger.config.reader;

import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rate card and the worker types: what they give, and what is refused. */
class RateCardReaderTest {
  private static final String[] GOOD = {
    "currency = USD",
    "prices = [{",
    "  unit = DPU, glue-version-below = 6.0, effective-from = 2022-03-18, basis = LIST, source = s",
    "  per-unit-hour {",
    "    us-east-1 = 0.440",
    "    sa-east-1 = 0.69",
    "  }",
    "}]",
    "derived = [{",
    "  unit = DPU, glue-version-from = 6.0, effective-from = 2026-08-21, factor = 0.70",
    "  basis = ASSUMED, source = t",
    "}]"
  };

  @Test
  void aLineHoldsEverythingThatItsEntrySays() {
    assertThat(site().rateCard(GOOD).config().rateCard().prices())
        .contains(
            new ListPrice(
                "us-east-1",
                CapacityUnit.DPU,
                null,
                null,
                new BigDecimal("6.0"),
                LocalDate.of(2022, 3, 18),
                null,
                new BigDecimal("0.440"),
                "USD",
                PriceBasis.LIST,
                "s"),
            new ListPrice(
                "sa-east-1",
                CapacityUnit.DPU,
                null,
                new BigDecimal("6.0"),
                null,
                LocalDate.of(2026, 8, 21),
                null,
                new BigDecimal("0.4830"),
                "USD",
                PriceBasis.ASSUMED,
                "t"))
        .hasSize(4);
  }

  @Test
  void aDerivedPriceHoldsOnlyWhileItsBaseDoes() {
    assertThat(
            site()
                .rateCard(
                    "currency = USD",
                    "terms = { unit = DPU, glue-version-below = 6.0, basis = LIST, source = s }")
                .problems())
        .contains(
            "conf/rate-card.conf:2: terms: unknown key, known here: currency, derived, prices");
    assertThat(
            site()
                .rateCard(
                    "currency = USD",
                    "prices = [",
                    "{ unit = DPU, glue-version-below = 6.0, basis = LIST, source = s",
                    "  effective-from = 2022-03-18, effective-until = 2027-01-01",
                    "  per-unit-hour.us-east-1 = 0.44 }",
                    "{ unit = DPU, glue-version-below = 6.0, basis = LIST, source = s",
                    "  effective-from = 2027-01-01",
                    "  per-unit-hour.us-east-1 = 0.50 }",
                    "]",
                    GOOD[8],
                    GOOD[9],
                    GOOD[10],
                    GOOD[11])
                .config()
                .rateCard()
                .prices())
        .filteredOn(line -> line.basis() == PriceBasis.ASSUMED)
        .extracting(ListPrice::effectiveFrom, ListPrice::effectiveUntil)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.of(2026, 8, 21), LocalDate.of(2027, 1, 1)),
            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 1, 1), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          5  | us-esat-1 = 0.44 | prices.per-unit-hour.us-esat-1: unknown region us-esat-1, did you mean us-east-1?
          5  | us-east-1 = "a"  | prices.per-unit-hour.us-east-1: "a" is text, needs a price above 0 and below 1000, with at most 6 decimals
          5  | us-east-1 = 0    | prices.per-unit-hour.us-east-1: 0 is not a price above 0 and below 1000, with at most 6 decimals
          5  | us-east-1 = 0.1234567 | prices.per-unit-hour.us-east-1: 0.1234567 is not a price above 0 and below 1000, with at most 6 decimals
          3  | unit = VCPU, effective-from = 2022-03-18, basis = LIST, source = s | prices.unit: unknown unit VCPU, known are DPU, M-DPU
          3  | unit = DPU, effective-from = 2022-03-18, basis = MISSING, source = s | prices.basis: unknown basis MISSING, known are ASSUMED, LIST, OVERRIDE
          3  | unit = DPU, effective-from = 18.3.2022, basis = LIST, source = s | prices.effective-from: "18.3.2022" is not a date such as 2026-08-21
          3  | unit = DPU, effective-from = 2022-03-18, effective-until = 2022-03-18, basis = LIST, source = s | prices.effective-until: 2022-03-18 is not after 2022-03-18, where the range starts
          3  | unit = DPU, effective-from = 2022-03-18, basis = LIST, source = s, curency = EUR | prices.curency: unknown key, did you mean currency?
          3  | unit = M-DPU, worker-family = r, effective-from = 2022-03-18, basis = LIST, source = s | prices.worker-family: unknown worker family r, known are G, R, Z
          1  | currency = dollar | currency: "dollar" is not a currency code such as USD
          10 | unit = M-DPU, effective-from = 2026-08-21, factor = 0.70 | derived.factor: no price for that unit, worker family and time to derive from
          10 | unit = DPU, glue-version-from = 6.0, effective-from = 2026-08-21, factor = 0.77777 | derived.factor: gives DPU in sa-east-1 no price of 6 decimals
          """)
  void whatIsWrongInARateCardHasItsPlace(int number, String line, String problem) {
    String[] lines = GOOD.clone();
    lines[number - 1] = line;
    int expected = problem.startsWith("derived.factor: gives") ? 2 : 1;
    assertThat(site().rateCard(lines).problems())
        .hasSize(expected)
        .anySatisfy(
            found -> assertThat(found).startsWith("conf/rate-card.conf:").endsWith(": " + problem));
  }

  @Test
  void twoPricesOfOneSessionNameBothPlaces() {
    String[] lines = GOOD.clone();
    lines[2] = "unit = DPU, effective-from = 2022-03-18, basis = LIST, source = s";
    assertThat(site().rateCard(lines).problems())
        .containsExactly(
            "conf/rate-card.conf:9: prices: DPU in sa-east-1 has a different price in"
                + " conf/rate-card.conf:6, separate their Glue versions or dates",
            "conf/rate-card.conf:9: prices: DPU in us-east-1 has a different price in"
                + " conf/rate-card.conf:5, separate their Glue versions or dates");
  }

  @Test
  void whatIsWrongInWorkerTypesHasItsPlace() {
    assertThat(
            site()
                .workerTypes(
                    "worker-types = [",
                    "{ name = G.1X, units = 1, unit = DPU, source = s }",
                    "{ name = G.1X, units = 1, unit = DPU, source = s }",
                    "{ name = G.2X, units = 0, unit = dpu }",
                    "]")
                .problems())
        .containsExactly(
            "conf/worker-types.conf:3: worker-types: G.1X is defined twice, first in"
                + " conf/worker-types.conf:2",
            "conf/worker-types.conf:4: worker-types.units: 0 is not a number from 0.01 to 1000",
            "conf/worker-types.conf:4: worker-types.unit: unknown unit dpu, known are DPU, M-DPU",
            "conf/worker-types.conf:4: worker-types.source: missing, needs non-empty text (in quotes)");
  }
}
