package io.dpuledger.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules of FOCUS 1.2 that are checked wherever the tests run. */
final class FocusRules {
  private static final List<String> DECIMALS =
      List.of(
          "BilledCost",
          "ConsumedQuantity",
          "ContractedCost",
          "ContractedUnitPrice",
          "EffectiveCost",
          "ListCost",
          "ListUnitPrice",
          "PricingQuantity");

  private static final List<String> INSTANTS =
      List.of("BillingPeriodEnd", "BillingPeriodStart", "ChargePeriodEnd", "ChargePeriodStart");

  /** Names of accounts and regions are null where nobody has said them. */
  private static final List<String> TEXTS_NEVER_NULL =
      List.of(
          "BillingAccountId",
          "BillingCurrency",
          "ChargeCategory",
          "ChargeDescription",
          "ChargeFrequency",
          "ConsumedUnit",
          "InvoiceIssuerName",
          "PricingCategory",
          "PricingUnit",
          "ProviderName",
          "PublisherName",
          "RegionId",
          "ResourceId",
          "ResourceName",
          "ResourceType",
          "ServiceCategory",
          "ServiceName",
          "ServiceSubcategory",
          "SkuId",
          "SkuMeter",
          "SkuPriceId",
          "SubAccountId");

  private static final List<String> NULLABLE =
      List.of(
          "BillingAccountName",
          "ChargeClass",
          "CommitmentDiscountStatus",
          "RegionName",
          "SubAccountName");

  private static final List<String> MAPS = List.of("SkuPriceDetails", "Tags");

  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "ChargeCategory", Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment"),
          "ChargeFrequency", Set.of("One-Time", "Recurring", "Usage-Based"),
          "PricingCategory", Set.of("Standard", "Dynamic", "Committed", "Other"),
          "ServiceCategory", Set.of("Analytics"),
          "ServiceSubcategory", Set.of("Data Processing"));

  private static final Pattern CUSTOM = Pattern.compile("x_([A-Z][a-z]+)+");
  private static final int LONGEST_NAME = 50;

  private final FocusSample sample;
  private final List<String> broken = new ArrayList<>();

  private FocusRules(FocusSample sample) {
    this.sample = sample;
  }

  /** What an export breaks, a phrase each; nothing if it obeys all. */
  static List<String> broken(FocusSample sample) {
    FocusRules rules = new FocusRules(sample);
    rules.columns();
    rules.types();
    rules.values();
    sample.rows().forEach(rules::costs);
    sample.rows().forEach(rules::periods);
    return rules.broken.stream().distinct().toList();
  }

  private void columns() {
    List<List<String>> all = List.of(DECIMALS, INSTANTS, TEXTS_NEVER_NULL, NULLABLE, MAPS);
    all.forEach(
        names -> names.forEach(name -> require(sample.has(name), name + " is not a column")));
    List<String> own =
        sample.types().keySet().stream()
            .filter(name -> all.stream().noneMatch(names -> names.contains(name)))
            .toList();
    own.forEach(
        name ->
            require(
                CUSTOM.matcher(name).matches() && name.length() <= LONGEST_NAME,
                name + " is no name of a custom column"));
    List<String> names = List.copyOf(sample.types().keySet());
    require(
        names.subList(names.size() - own.size(), names.size()).equals(own),
        "a custom column is before a column of FOCUS");
  }

  private void types() {
    typed(DECIMALS, FocusFormats::isDecimal);
    typed(INSTANTS, FocusFormats::isInstant);
    typed(TEXTS_NEVER_NULL, FocusFormats::isText);
    typed(NULLABLE, FocusFormats::isText);
    typed(MAPS, "MAP(VARCHAR, VARCHAR)"::equals);
  }

  private void typed(List<String> columns, Predicate<String> is) {
    columns.stream()
        .filter(sample::has)
        .forEach(
            name ->
                require(
                    is.test(String.valueOf(sample.types().get(name))),
                    name + " has type " + sample.types().get(name)));
  }

  private void values() {
    List.of(DECIMALS, INSTANTS, TEXTS_NEVER_NULL)
        .forEach(names -> each(names, Objects::nonNull, "is null"));
    each(DECIMALS, text -> text == null || FocusFormats.isNumber(text), "is no number");
    each(INSTANTS, text -> text == null || FocusFormats.isInstantText(text), "is no time");
    each(
        MAPS,
        text -> text == null || FocusFormats.isKeyValue(text),
        "is no object of plain values");
    each(
        List.of("BillingCurrency"),
        text -> text == null || FocusFormats.isNationalCurrency(text),
        "is no currency");
    each(
        List.of("ConsumedUnit", "PricingUnit"),
        text -> text == null || FocusFormats.isUnit(text),
        "is no unit");
    each(TEXTS_NEVER_NULL, text -> text == null || !text.isBlank(), "is blank");
    each(List.of("ChargeClass", "CommitmentDiscountStatus"), Objects::isNull, "is not null");
    ALLOWED.forEach(
        (name, allowed) ->
            each(List.of(name), text -> text == null || allowed.contains(text), "is not allowed"));
  }

  private void costs(Map<String, String> row) {
    product(row, "ListUnitPrice", "ListCost");
    product(row, "ContractedUnitPrice", "ContractedCost");
    require("0".equals(row.get("BilledCost")), "BilledCost is not 0");
  }

  private void product(Map<String, String> row, String price, String cost) {
    require(
        FocusFormats.isProduct(
            String.valueOf(row.get(price)),
            String.valueOf(row.get("PricingQuantity")),
            String.valueOf(row.get(cost))),
        cost + " is not " + price + " times PricingQuantity");
  }

  /** Ends are exclusive, and a charge is within its month. Texts of this form sort by time. */
  private void periods(Map<String, String> row) {
    List<String> times =
        List.of("BillingPeriodStart", "ChargePeriodStart", "ChargePeriodEnd", "BillingPeriodEnd")
            .stream()
            .map(name -> String.valueOf(row.get(name)))
            .toList();
    require(
        times.stream().sorted().toList().equals(times) && !times.get(1).equals(times.get(2)),
        "the charge is not within its period");
  }

  private void each(List<String> columns, Predicate<String> holds, String otherwise) {
    for (String name : columns) {
      if (sample.has(name)) {
        require(
            sample.rows().stream().allMatch(row -> holds.test(row.get(name))),
            name + " " + otherwise);
      }
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
