package io.dpuledger.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.model.price.CapacityUnit;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.TargetAccess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files in conf/ hold, and say what the sources say. */
class ShippedConfigTest {
  private static final Set<String> REGIONS =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "us-gov-east-1",
          "us-gov-west-1",
          "ca-central-1",
          "sa-east-1",
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "eu-north-1",
          "eu-south-1",
          "af-south-1",
          "me-south-1",
          "ap-east-1",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-southeast-3",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3");
  private static final LedgerConfig CONFIG =
      new ConfigReader(new Folder(), REGIONS, Map.of())
          .load("conf/dpu-ledger.conf", List.of())
          .config();
  private static final RateCard CARD = CONFIG.rateCard();

  @Test
  void theRateCardHasTheTwentyFourSourcedRegions() {
    assertThat(CARD.regions()).hasSize(24).containsExactlyInAnyOrderElementsOf(REGIONS);
    assertThat(CARD.prices()).allSatisfy(price -> assertThat(price.source()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, DPU, , 5.0, 2023-08-24, 0.44, LIST",
    "eu-west-1, DPU, , 5.1, 2026-11-22, 0.44, LIST",
    "eu-central-1, DPU, , 4.0, 2026-11-22, 0.44, ASSUMED",
    "sa-east-1, DPU, , 4.0, 2026-11-22, 0.69, ASSUMED",
    "af-south-1, DPU, , 4.0, 2026-11-22, 0.524, ASSUMED",
    "us-east-1, DPU, , 6.0, 2026-08-21, 0.308, ASSUMED",
    "af-south-1, DPU, , 6.0, 2026-11-22, 0.3668, ASSUMED",
    "eu-west-1, M-DPU, Z, 4.0, 2026-01-01, 0.44, LIST",
    "us-west-2, M-DPU, Z, 4.0, 2026-01-01, 0.44, ASSUMED",
    "eu-west-1, M-DPU, R, 5.0, 2026-01-01, 0.52, ASSUMED",
    "eu-west-1, M-DPU, R, 6.0, 2026-09-01, 0.364, ASSUMED"
  })
  void pricesAreThoseOfTheSources(
      String region,
      String unit,
      String family,
      BigDecimal glueVersion,
      LocalDate day,
      BigDecimal price,
      PriceBasis basis) {
    assertThat(matching(region, unit, family, glueVersion, day))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.pricePerUnitHour()).isEqualByComparingTo(price);
              assertThat(line.basis()).isEqualTo(basis);
              assertThat(line.currency()).isEqualTo("USD");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, DPU, , 6.0, 2026-08-20",
    "us-east-1, DPU, , 5.0, 2022-03-17",
    "il-central-1, DPU, , 5.0, 2026-11-22",
    "sa-east-1, M-DPU, R, 5.0, 2026-11-22",
    "eu-central-1, M-DPU, Z, 4.0, 2026-11-22"
  })
  void whatHasNoSourceHasNoPrice(
      String region, String unit, String family, BigDecimal glueVersion, LocalDate day) {
    assertThat(matching(region, unit, family, glueVersion, day)).isEmpty();
  }

  @Test
  void workerTypesAreThoseOfTheDocumentation() {
    assertThat(CONFIG.workerTypes())
        .extracting(WorkerType::name)
        .containsExactly(
            "Standard",
            "G.025X",
            "G.1X",
            "G.2X",
            "G.4X",
            "G.8X",
            "G.12X",
            "G.16X",
            "R.1X",
            "R.2X",
            "R.4X",
            "R.8X",
            "Z.2X");
    assertThat(CONFIG.workerTypes())
        .contains(
            new WorkerType("G.025X", new BigDecimal("0.25"), CapacityUnit.DPU),
            new WorkerType("G.16X", new BigDecimal("16"), CapacityUnit.DPU),
            new WorkerType("R.8X", new BigDecimal("8"), CapacityUnit.M_DPU),
            new WorkerType("Z.2X", new BigDecimal("2"), CapacityUnit.M_DPU));
  }

  @Test
  void theExampleHasOneAccountInTwoRegions() {
    assertThat(CONFIG.collect().targets()).hasSize(2);
  }

  @Test
  void theExampleOfSeveralAccountsHoldsOnceItIsUncommented() throws IOException {
    Matcher example =
        Pattern.compile("(?ms)^  # (collect.targets = .*?)^  # \\]$")
            .matcher(Files.readString(Path.of("conf/dpu-ledger.conf")));
    assertThat(example.find()).isTrue();
    String targets = example.group(1).replaceAll("(?m)^  # ", "") + "]";

    LedgerConfig several =
        new ConfigReader(new Folder(), REGIONS, Map.of())
            .load("conf/dpu-ledger.conf", List.of(targets))
            .config();

    assertThat(several.collect().targets())
        .extracting(TargetAccess::accountId)
        .containsExactly(
            null, "012345678901", "111122223333", "111122223333", "222233334444", "222233334444");
    assertThat(several.collect().targets())
        .extracting(TargetAccess::role)
        .endsWith(new AssumedRole("dpu-ledger-reader", "as-in-the-trust-policy"));
  }

  private static Stream<ListPrice> matching(
      String region, String unit, String family, BigDecimal glueVersion, LocalDate day) {
    ListPrice session =
        new ListPrice(
            region,
            CapacityUnit.ofLabel(unit).orElseThrow(),
            family,
            glueVersion,
            glueVersion.add(new BigDecimal("0.01")),
            day,
            day.plusDays(1),
            BigDecimal.ONE,
            "USD",
            PriceBasis.LIST,
            "test");
    return CARD.prices().stream().filter(session::overlaps);
  }

  /** The files of this repository. */
  private static final class Folder implements ConfigFiles {
    @Override
    public String read(String location) throws IOException {
      return Files.readString(Path.of(location));
    }

    @Override
    public String resolve(String location, String other) {
      return Path.of(location).resolveSibling(other).toString();
    }
  }
}
