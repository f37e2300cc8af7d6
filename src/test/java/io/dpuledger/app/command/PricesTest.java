package io.dpuledger.app.command;

import static io.dpuledger.app.site.PlayedSite.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
  private static final Path OFFERS = Path.of("src/test/resources/io/dpuledger/pricelist");

  @TempDir private Path folder;
  private Path card;

  @BeforeEach
  void writeSite() throws IOException {
    card = Files.copy(Path.of("conf/rate-card.conf"), folder.resolve("rate-card.conf"));
    Files.writeString(
        folder.resolve("site.conf"), "dpu-ledger.pricing.rate-card = rate-card.conf\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWSGlue.csv", "AWSGlue.json"})
  void aPriceListBecomesARateCard(String name) throws IOException {
    Outcome outcome = prices(OFFERS.resolve(name));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(Files.readString(OFFERS.resolve("rate-card.conf")).replace("AWSGlue.csv", name));
    assertThat(outcome.err().lines())
        .startsWith(
            "added      DPU in il-central-1, Glue below 6.0, from 2026-01-08: 0.484 USD LIST")
        .contains(
            "removed    DPU in us-east-1, Glue below 6.0, from 2022-03-18: 0.44 USD LIST",
            "removed    DPU in eu-west-1, Glue below 6.0, from 2022-03-18 until 2026-01-08: 0.44"
                + " USD LIST",
            "removed    M-DPU of R workers in eu-west-1, Glue from 6.0, from 2026-08-21: 0.364 USD"
                + " ASSUMED",
            "changed    DPU in sa-east-1, Glue below 6.0, from 2026-04-01: 0.69 USD ASSUMED -> 0.7"
                + " USD LIST")
        .endsWith(
            "added 1, removed 93, changed 1, basis 0, unchanged 2",
            "Sessions without a price have no cost: --keep keeps the removed prices.");
  }

  @Test
  void theNewCardIsOneThatChangesNothingAnyMore() throws IOException {
    Files.writeString(card, prices(OFFERS.resolve("AWSGlue.csv")).out());
    Outcome again = prices(OFFERS.resolve("AWSGlue.json"));
    assertThat(again.err())
        .isEqualToNormalizingNewlines("added 0, removed 0, changed 0, basis 0, unchanged 4\n");
  }

  @Test
  void keepingLosesNoPriceAndTheResultHolds() throws IOException {
    Outcome outcome = prices(OFFERS.resolve("AWSGlue.csv"), "--keep");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("added 1, removed 0, changed 1, basis 0, unchanged 95")
        .doesNotContain("--keep");
    Files.writeString(card, outcome.out());
    Outcome again = prices(OFFERS.resolve("AWSGlue.csv"), "--keep");
    assertThat(again.err()).contains("added 0, removed 0, changed 0, basis 0, unchanged 97");
    assertThat(again.out()).isEqualTo(outcome.out());
  }

  @Test
  void aCardThatTheShellHasEmptiedCanBeWrittenButNotKept() throws IOException {
    Files.writeString(card, "");
    Outcome outcome = prices(OFFERS.resolve("AWSGlue.csv"));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo(Files.readString(OFFERS.resolve("rate-card.conf")));
    assertThat(outcome.err())
        .contains("The current rate card is empty", "added 4, removed 0, changed 0");

    Outcome kept = prices(OFFERS.resolve("AWSGlue.csv"), "--keep");
    assertThat(kept.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(kept.out()).isEmpty();
    assertThat(kept.err()).contains("nothing to keep", "then move it").hasLineCount(1);
  }

  @Test
  void whatIsLeftOutIsNamedAndEndsIn3() throws IOException {
    Path offer = spoilt("\"il-central-1\"", "\"il\u001B[31m\"\"\n}]\u202E\"");
    Outcome outcome = prices(offer);
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(outcome.out()).contains("sa-east-1 = 0.7").doesNotContain("il\u001B", "\u202E");
    assertThat(outcome.err())
        .contains(
            offer + ":11: SKU MADEUP0ILCENTRAL skipped: unknown region 'il\uFFFD[31m\" }]\uFFFD'",
            "skipped 1; if needed, add them to the rate card by hand");
  }

  @Test
  void aPriceListOfWhichNothingCanBeUsedGivesNoCard() throws IOException {
    Outcome outcome = prices(spoilt("\"OnDemand\"", "\"Reserved\""));
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("SKU MADEUP0SAEAST100 skipped: no on-demand price", "can be used")
        .hasLineCount(5);
  }

  @Test
  void aFileThatIsNoPriceListIsRefusedInOneLine() {
    for (Path wrong : new Path[] {folder.resolve("none.csv"), card, folder}) {
      Outcome outcome = prices(wrong);
      assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).startsWith(wrong.toString()).hasLineCount(1);
    }
  }

  @Test
  void withoutAConfigurationThereIsNothingToCompareWith() {
    Outcome outcome =
        program("prices", OFFERS.resolve("AWSGlue.csv").toString(), "--config", folder + "/none");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(folder + "/none").hasLineCount(1);
  }

  @Test
  void withoutAFileTheUsageIsTold() {
    Outcome outcome = program("prices");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONFIG);
    assertThat(outcome.err()).contains("FILE", "--keep").doesNotContain("\tat ");
  }

  private Path spoilt(String text, String other) throws IOException {
    String offer = Files.readString(OFFERS.resolve("AWSGlue.csv"));
    return Files.writeString(folder.resolve("offer.csv"), offer.replace(text, other));
  }

  private Outcome prices(Path offer, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "prices";
    arguments[1] = offer.toString();
    arguments[2] = "--config";
    arguments[3] = folder.resolve("site.conf").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return program(arguments);
  }
}
