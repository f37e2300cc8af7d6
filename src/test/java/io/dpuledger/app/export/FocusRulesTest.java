package io.dpuledger.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.facts.day.SessionDayTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An export obeys the rules of FOCUS 1.2: a choice of them everywhere, and all that rows can decide
 * of the published model where that is there. Each also finds what is wrong.
 */
class FocusRulesTest {
  /** Not part of the repository. */
  private static final Path MODEL = Path.of("../shared/focus/model-1.2.json");

  private static final String MONTH = "2026-11";
  private static final String NAMES =
      "focus.account-names=[{ account-id = \"222233334444\", name = Research },"
          + " { account-id = \"111122223333\", name = \"China\" }]";

  @TempDir private static Path folder;
  private static FocusSample named;
  private static FocusSample unnamed;

  @BeforeAll
  static void export() {
    SmallLake lake = new SmallLake(folder);
    lake.write(
        "2026-11-01",
        SmallLake.day("2026-11-01")
            .with(SessionDayTable.TEAM, "=risk, \"new\"")
            .with(SessionDayTable.OWNER, "p-3f2a")
            .with(SessionDayTable.WORKER_TYPE, "G.1X")
            .with(SessionDayTable.GLUE_VERSION, "5.0"),
        SmallLake.day("2026-11-01")
            .with(SessionDayTable.SESSION_ID, "=cmd|' /C calc'!A0,\"\n")
            .with(SessionDayTable.UNIT_HOURS, new BigDecimal("0.333333"))
            .with(SessionDayTable.LIST_COST, new BigDecimal("0.146667"))
            .with(SessionDayTable.CONTRACTED_COST, new BigDecimal("0.124667"))
            .with(SessionDayTable.CONTRACTED_SHARE, new BigDecimal("0.850000000000")));
    lake.write(
        "2026-11-30",
        SmallLake.day("2026-11-30")
            .with(SessionDayTable.ACCOUNT_ID, "111122223333")
            .with(SessionDayTable.REGION, "cn-north-1")
            .with(SessionDayTable.CAPACITY_UNIT, "M-DPU")
            .with(SessionDayTable.BILLING_CURRENCY, "CNY")
            .with(SessionDayTable.UNIT_HOURS, new BigDecimal("0.000001"))
            .with(SessionDayTable.LIST_COST, new BigDecimal("0.000000"))
            .with(SessionDayTable.CONTRACTED_COST, new BigDecimal("0.000000"))
            .with(SessionDayTable.IDLE_COST_LOW, null)
            .with(SessionDayTable.IDLE_COST_HIGH, null));
    assertThat(lake.export(MONTH).exitCode()).isEqualTo(ExitCode.DONE);
    unnamed = lake.sample(MONTH);
    assertThat(
            lake.export(MONTH, NAMES, "focus.billing-account-name=Payer", "focus.merge-safe=false")
                .exitCode())
        .isEqualTo(ExitCode.DONE);
    named = lake.sample(MONTH);
  }

  @Test
  void anExportObeysTheRulesThatAreBuiltIn() {
    assertThat(named.rows()).hasSize(3);
    assertThat(FocusRules.broken(named)).isEmpty();
    assertThat(FocusRules.broken(unnamed)).isEmpty();
  }

  @Test
  void anExportObeysThePublishedRules() throws IOException {
    assumeThat(MODEL).exists();
    FocusModel model = FocusModel.check(MODEL, named);

    assertThat(model.broken()).isEmpty();
    assertThat(model.checked()).hasSize(179).contains("ListCost-C-009-C", "Tags-C-001-M");
  }

  @Test
  void onlyNamesOfAccountsAreMissingUntilSomebodySaysThem() throws IOException {
    assumeThat(MODEL).exists();
    assertThat(FocusModel.check(MODEL, unnamed).broken())
        .containsExactly("BillingAccountName-C-003-C", "SubAccountName-C-005-C");
  }

  static Stream<Arguments> brokenSamples() {
    return Stream.of(
        broken(
            sample -> sample.with("ChargeCategory", "Estimate"),
            "ChargeCategory is not allowed",
            "ChargeCategory-C-003-M"),
        broken(
            sample -> sample.with("ListCost", "0.01"),
            "ListCost is not ListUnitPrice times PricingQuantity",
            "ListCost-C-009-C"),
        broken(
            sample -> sample.with("EffectiveCost", null),
            "EffectiveCost is null",
            "EffectiveCost-C-003-M"),
        broken(
            sample -> sample.with("ChargePeriodStart", "2026-11-30 00:00:00"),
            "ChargePeriodStart is no time",
            "ChargePeriodStart-C-002-M"),
        broken(
            sample -> sample.without("ContractedCost"),
            "ContractedCost is not a column",
            "CostAndUsage-D-030-M"),
        broken(
            sample -> sample.with("BillingCurrency", "dollar"),
            "BillingCurrency is no currency",
            "BillingCurrency-C-006-M"));
  }

  private static Arguments broken(
      UnaryOperator<FocusSample> how, String said, String publishedRule) {
    return Arguments.of(how, said, publishedRule);
  }

  @ParameterizedTest
  @MethodSource("brokenSamples")
  void whatIsBrokenIsFoundByBoth(UnaryOperator<FocusSample> how, String said, String publishedRule)
      throws IOException {
    FocusSample sample = how.apply(named);

    assertThat(FocusRules.broken(sample)).contains(said);
    if (MODEL.toFile().exists()) {
      assertThat(FocusModel.check(MODEL, sample).broken()).contains(publishedRule);
    }
  }

  @Test
  void aCustomColumnIsNamedAsFocusWantsIt() {
    assertThat(named.types().keySet()).contains("x_IdleCostLow", "x_SessionCreatedOn");
    FocusSample other =
        new FocusSample(
            Stream.concat(named.types().keySet().stream(), Stream.of("x_DPUHours"))
                .collect(
                    Collectors.toMap(
                        name -> name,
                        name -> named.types().getOrDefault(name, "DOUBLE"),
                        (one, two) -> one,
                        LinkedHashMap::new)),
            named.rows());
    assertThat(FocusRules.broken(other))
        .isEqualTo(List.of("x_DPUHours is no name of a custom column"));
  }
}
