package io.dpuledger.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {
  private static final Set<String> REGIONS =
      Set.of("us-east-1", "eu-west-1", "sa-east-1", "il-central-1");
  private static final String SOURCE = "AWS price list AWSGlue, 2026-05-01, version 20260501170211";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"AWSGlue.csv", "AWSGlue.json"})
  void bothFormatsGiveTheOnDemandPricesOfSessionsAndNoOthers(String name) {
    PriceList list = PriceList.read(OfferTexts.CSV.resolveSibling(name), REGIONS);
    assertThat(list.version()).isEqualTo("20260501170211");
    assertThat(list.publicationDate()).isEqualTo("2026-05-01T17:02:11Z");
    assertThat(list.leftOut()).isEmpty();
    assertThat(list.prices())
        .containsExactly(
            new SkuPrice("Y4YPXJZYGWU7MRW5", spark("eu-west-1", "0.44", "2026-01-08")),
            new SkuPrice(
                "295N8XSP25YTS9K3",
                new ListPrice(
                    "eu-west-1",
                    CapacityUnit.M_DPU,
                    "Z",
                    null,
                    null,
                    LocalDate.of(2026, 1, 8),
                    null,
                    new BigDecimal("0.44"),
                    "USD",
                    PriceBasis.LIST,
                    SOURCE)),
            new SkuPrice("MADEUP0SAEAST100", spark("sa-east-1", "0.7", "2026-04-01")),
            new SkuPrice("MADEUP0ILCENTRAL", spark("il-central-1", "0.484", "2026-01-08")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "0.4840000000"  | "0.0000000000"    | price is zero, which would hide a missing price
          "0.4840000000"  | "0.4840000001"    | 0.4840000001 is not a price above 0 and below 1000, with at most 6 decimals
          "0.4840000000"  | "1000"            | 1000 is not a price above 0 and below 1000, with at most 6 decimals
          "0.4840000000"  | "-0.1"            | '-0.1' is not a price
          "0.4840000000"  | "1e999999999"     | '1e999999999' is not a price
          "0.4840000000"  | ""                | '' is not a price
          "il-central-1"  | "il-central-9"    | unknown region 'il-central-9'
          "il-central-1"  | ""                | unknown region ''
          "ILC1-GlueInteractiveSession-DPU-Hour" | "ILC1-GlueInteractiveSession-6-DPU-Hour" | unknown usage type 'ILC1-GlueInteractiveSession-6-DPU-Hour'
          "ILC1-GlueInteractiveSession-DPU-Hour" | "ILC1-GlueInteractiveSession-MemOptimized-DPU-Hour" | unit 'DPU-Hour', but usage type ILC1-GlueInteractiveSession-MemOptimized-DPU-Hour should have M-DPU-Hour
          """)
  void whatIsNotUnderstoodIsLeftOutWithItsSkuInBothFormats(
      String text, String other, String reason) {
    for (Path offer : new Path[] {OfferTexts.CSV, OfferTexts.JSON}) {
      PriceList list = PriceList.read(OfferTexts.with(offer, text, other, folder), REGIONS);
      assertThat(list.prices()).as(offer.toString()).hasSize(3);
      assertThat(list.leftOut())
          .as(offer.toString())
          .singleElement()
          .satisfies(
              left -> {
                assertThat(left.sku()).isEqualTo("MADEUP0ILCENTRAL");
                assertThat(left.line()).isPositive();
                assertThat(left.reason()).isEqualTo(reason);
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "0","Inf","DPU-Hour","0.48    | "100","Inf","DPU-Hour","0.48 | price for a tier, from '100' to 'Inf'
          "0","Inf","DPU-Hour","0.48    | "0","100","DPU-Hour","0.48   | price for a tier, from '0' to '100'
          "0","Inf","DPU-Hour","0.48    | "0","Inf","Hrs","0.48        | unit 'Hrs', but usage type ILC1-GlueInteractiveSession-DPU-Hour should have DPU-Hour
          "0.4840000000","USD"          | "0.4840000000","dollar"      | 'dollar' is not a currency code such as USD
          "2026-01-08","0","Inf","DPU-Hour","0.48 | "8.1.2026","0","Inf","DPU-Hour","0.48 | '8.1.2026' is not an effective date
          ILC1-GlueInteractiveSession-DPU-Hour","GlueInteractiveSession" | x"",y","GlueInteractiveSession" | unknown usage type 'x",y'
          "OnDemand","$0.48             | "Reserved","$0.48            | no on-demand price
          "MADEUP0ILCENTRAL"            | "MADE UP"                    | this is not a SKU
          """)
  void aFaultOfOnePriceLeavesTheOthers(String text, String other, String reason) {
    PriceList list = PriceList.read(OfferTexts.with(OfferTexts.CSV, text, other, folder), REGIONS);
    assertThat(list.prices()).hasSize(3);
    assertThat(list.leftOut())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.line()).isEqualTo(11);
              assertThat(left.reason()).isEqualTo(reason);
            });
  }

  @Test
  void memoryOptimizedWorkersThatAreNotOfRayAreNotGuessedToBe() {
    Path file = OfferTexts.with(OfferTexts.CSV, "ETL Ray Interactive", "ETL Mem", folder);
    assertThat(PriceList.read(file, REGIONS).leftOut())
        .containsExactly(
            new LeftOutPrice(
                "295N8XSP25YTS9K3",
                8,
                "group 'ETL Mem Session' does not say whether R or Z workers are meant"));
  }

  @Test
  void ofSeveralPricesNoneIsTaken() {
    Path file = OfferTexts.with(OfferTexts.CSV, "\"il-central-1\"", "\"sa-east-1\"", folder);
    String reason =
        "one of 2 prices for DPU in sa-east-1, such as"
            + " 0.484 USD from 2026-01-08, 0.7 USD from 2026-04-01";
    PriceList list = PriceList.read(file, REGIONS);
    assertThat(list.prices()).hasSize(2);
    assertThat(list.leftOut())
        .containsExactly(
            new LeftOutPrice("MADEUP0SAEAST100", 10, reason),
            new LeftOutPrice("MADEUP0ILCENTRAL", 11, reason));
  }

  @Test
  void twoCurrenciesAreSeveralPricesAndTiersAreEachNamed() {
    Path money =
        OfferTexts.with(
            OfferTexts.JSON, "\"USD\": \"0.48", "\"CNY\": \"3\", \"USD\": \"0.48", folder);
    assertThat(PriceList.read(money, REGIONS).leftOut())
        .hasSize(2)
        .allMatch(left -> left.sku().equals("MADEUP0ILCENTRAL"))
        .allMatch(left -> left.reason().contains("0.484 USD") && left.reason().contains("3 CNY"));
  }

  @Test
  void theSamePriceTwiceIsNoContradiction() {
    String csv = OfferTexts.read(OfferTexts.CSV);
    String line = csv.lines().filter(row -> row.contains("MADEUP0ILC")).findFirst().orElseThrow();
    Path file = OfferTexts.write(folder.resolve("twice.csv"), csv + line + "\r\n\n");
    PriceList list = PriceList.read(file, REGIONS);
    assertThat(list.prices()).hasSize(4);
    assertThat(list.leftOut()).isEmpty();
  }

  @Test
  void aPriceListInAnotherCurrencyKeepsIt() {
    Path file = OfferTexts.with(OfferTexts.JSON, "\"USD\"", "\"CNY\"", folder);
    assertThat(PriceList.read(file, REGIONS).prices())
        .allMatch(price -> price.price().currency().equals("CNY"));
  }

  private static ListPrice spark(String region, String price, String from) {
    return new ListPrice(
        region,
        CapacityUnit.DPU,
        null,
        null,
        new BigDecimal("6.0"),
        LocalDate.parse(from),
        null,
        new BigDecimal(price),
        "USD",
        PriceBasis.LIST,
        SOURCE);
  }
}
