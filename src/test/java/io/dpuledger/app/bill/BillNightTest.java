package io.dpuledger.app.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.BillSpec;
import io.dpuledger.simulator.bill.BillTruth;
import io.dpuledger.simulator.bill.SimulatedBill;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Shape;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill that can be read is in the lake; one that cannot is named, and the night ends well. */
@Tag("program")
class BillNightTest {
  private static final String OURS = "(session_fact|session_day|spend_daily)/.*\\.parquet";

  @TempDir private Path folder;
  private Fleet fleet;
  private PlayedSite site;

  @BeforeEach
  void play() {
    fleet = Fleet.generate(PlayedSite.spec(3, 20));
    site = PlayedSite.of(folder, fleet);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private BillTruth bill(String place) {
    BillSpec spec =
        BillSpec.of(
                new RateCard(List.of()),
                Delivery.at(PlayedSite.night(PlayedSite.LAST_DAY), PlayedSite.LAST_DAY.plusDays(1)))
            .with(Shape.HOURLY.withResourceIds())
            .withOtherRows(10);
    return SimulatedBill.write(
        fleet, Optional.empty(), spec, List.of(BillFormat.CUR_2_PARQUET), folder.resolve(place));
  }

  private Outcome run(String command, String... sources) {
    site.write(
        "bill.conf",
        "include \"site.conf\"\ndpu-ledger.bill.sources = [\""
            + String.join("\", \"", Arrays.stream(sources).map(this::place).toList())
            + "\"]\n");
    return PlayedSite.program(command, "--config", site.file("bill.conf").toString());
  }

  private String place(String source) {
    return folder.resolve(source).toString();
  }

  private Map<String, String> files(String pattern) {
    Map<String, String> files = new TreeMap<>(FileTree.digests(site.lake()));
    files.keySet().removeIf(file -> !file.matches(pattern));
    return files;
  }

  @Test
  void theBillIsInTheLakeAndNothingOfItIsLost() {
    BillTruth truth = bill("bill");
    assertThat(run("validate", "bill").out())
        .contains("The bill " + place("bill") + " can be read: CUR_2, 2026-11.");
    Outcome night = run("nightly", "bill");
    assertThat(night.exitCode()).as(night.err()).isEqualTo(ExitCode.DONE);
    assertThat(night.out()).contains("Bill of 2026-11: CUR_2, PRESUMED_CLOSED, ");
    BigDecimal hours =
        truth.billed().stream()
            .map(BillTruth.BilledDay::unitHours)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    try (DuckDb sql = site.sql()) {
      assertThat(sql.column("SELECT round(sum(unit_hours), 3) FROM bill_daily"))
          .containsExactly(hours.setScale(3, RoundingMode.HALF_UP).toPlainString());
      assertThat(sql.column("SELECT DISTINCT billing_period FROM bill_charge"))
          .containsExactly("2026-11-01");
      assertThat(sql.count("SELECT count(*) FROM bill_delivery WHERE has_sessions")).isOne();
      // Ids are those of the ledger, although persons have pseudonyms in both.
      assertThat(
              sql.count(
                  "SELECT count(*) FROM session_fact ANTI JOIN bill_session USING"
                      + " (account_id, region, session_id) WHERE unit_hours > 0"))
          .isZero();
      assertThat(sql.count("SELECT count(DISTINCT session_id) FROM bill_session"))
          .isGreaterThan(20);
    }
    Map<String, String> before = files("bill_.*");
    Outcome again = run("analyze", "bill");
    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(again.out()).doesNotContain("Bill of");
    assertThat(files("bill_.*")).isEqualTo(before);
  }

  @Test
  void aBillThatCannotBeReadIsNamedAndTheLedgerIsWhole() throws IOException {
    site.done("nightly");
    Map<String, String> ours = files(OURS);
    assertThat(ours).isNotEmpty();

    bill("bill");
    Path chunk = chunk("bill");
    byte[] whole = Files.readAllBytes(chunk);
    Files.write(chunk, Arrays.copyOf(whole, whole.length - 50));
    Outcome checked = run("validate", "nowhere");
    assertThat(checked.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(checked.out()).contains("nowhere has no file of a bill");
    Outcome bad = run("nightly", "bill", "nowhere");
    assertThat(bad.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(bad.out())
        .contains("Problems with the bill; the ledger has all of its own figures:")
        .contains(chunk.getFileName() + " is cut off or damaged: deliver or copy it again")
        .contains("nowhere has no file of a bill")
        .contains("Report: ");
    assertThat(files("bill_.*")).isEmpty();
    assertThat(files(OURS)).isEqualTo(ours);
    assertThat(site.runFile())
        .contains("\"exit_code\" : 3", "is cut off or damaged", "\"months\" : [ ]");
  }

  private Path chunk(String place) throws IOException {
    try (var files = Files.walk(folder.resolve(place))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void withoutABillNothingIsListedAndNoTableIsMade() {
    site.done("nightly");
    assertThat(files("bill_.*")).isEmpty();
    assertThat(site.runFile()).doesNotContain("\"bill\"");
  }
}
