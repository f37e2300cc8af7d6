package io.dpuledger.config;

import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card that is written is read as the same prices, whatever is in its texts. */
class RateCardTextTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 8);

  @Test
  void everythingThatALineCanSayIsWrittenAndReadAgain() {
    List<ListPrice> prices =
        List.of(
            price("us-east-1", CapacityUnit.DPU, null, null, "6.0", null, "0.440", "USD", "s"),
            price("sa-east-1", CapacityUnit.DPU, null, null, "6.0", null, "0.69", "USD", "s"),
            price("us-east-1", CapacityUnit.DPU, "G", "6.0", "7", DAY.plusDays(9), "1", "USD", "s"),
            price("us-east-1", CapacityUnit.M_DPU, "R", null, null, null, "3.1", "CNY", "t"),
            price("us-east-1", CapacityUnit.M_DPU, "Z", null, null, null, "0.44", "USD", "t"));
    assertThat(read(RateCardText.of(List.of("header"), prices, price -> "SKU X")))
        .containsExactlyInAnyOrderElementsOf(prices);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"b",
        "a\n}]\nprices = []",
        "${HOME}",
        "\\\" } include \"x\" #",
        "\"\"\"",
        "a\r\u2028\u0085\u0000\u000Bb",
        "// no comment",
        "\u202Eevil"
      })
  void hostileTextsStayInTheirPlace(String hostile) {
    List<ListPrice> prices =
        List.of(
            price("us-east-1", CapacityUnit.DPU, null, null, null, null, "0.44", "USD", hostile));
    String text = RateCardText.of(List.of(hostile), prices, price -> hostile);
    assertThat(read(text)).isEqualTo(prices);
    assertThat(text.lines()).hasSize(14);
  }

  @Test
  void theCardAloneIsReadFromASiteThatIsWrongOtherwise() {
    InMemoryConfigFiles files =
        new InMemoryConfigFiles()
            .with("conf/dpu-ledger.conf", "dpu-ledger.report.title = 1\n")
            .with("conf/rate-card.conf", SiteFiles.RATE_CARD);
    ConfigReader reader = new ConfigReader(files, SiteFiles.REGIONS, Map.of());
    assertThat(reader.rateCard("conf/dpu-ledger.conf", List.of()).prices()).hasSize(1);

    files.with("conf/rate-card.conf", "\n");
    assertThat(reader.rateCard("conf/dpu-ledger.conf", List.of()).prices()).isEmpty();

    files.with("conf/rate-card.conf", "currency = USD\n");
    assertThatThrownBy(() -> reader.rateCard("conf/dpu-ledger.conf", List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("prices: missing");
  }

  private static List<ListPrice> read(String card) {
    return site().rateCard(card).config().rateCard().prices();
  }

  private static ListPrice price(
      String region,
      CapacityUnit unit,
      String family,
      String versionFrom,
      String versionBelow,
      LocalDate until,
      String price,
      String currency,
      String source) {
    return new ListPrice(
        region,
        unit,
        family,
        versionFrom == null ? null : new BigDecimal(versionFrom),
        versionBelow == null ? null : new BigDecimal(versionBelow),
        DAY,
        until,
        new BigDecimal(price),
        currency,
        PriceBasis.LIST,
        source);
  }
}
