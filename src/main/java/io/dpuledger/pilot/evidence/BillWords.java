package io.dpuledger.pilot.evidence;

import io.dpuledger.pilot.text.Vocabulary;

/** The words of AWS's bills about Glue. */
final class BillWords {
  static final Vocabulary LINE_TYPES =
      Vocabulary.of(
          "",
          "Usage",
          "Tax",
          "Credit",
          "Refund",
          "Fee",
          "RIFee",
          "Discount",
          "DiscountedUsage",
          "BundledDiscount",
          "SppDiscount",
          "EdpDiscount",
          "PrivateRateDiscount",
          "SavingsPlanCoveredUsage",
          "SavingsPlanNegation",
          "SavingsPlanUpfrontFee",
          "SavingsPlanRecurringFee",
          "FlatRateSubscription",
          "Purchase",
          "Adjustment");

  /** AWS names operations of Glue after its calls. */
  static final Vocabulary OPERATIONS =
      Vocabulary.matching(
          "|Jobrun|CrawlerRun|NoOperation|((Glue|Interactive|Session|Spark|Livy|Run|Data|Catalog|Get|Create|Job|Start)([A-Z][a-z]{1,12}){0,5})");

  static final Vocabulary USAGE_TYPES =
      Vocabulary.matching(
          "|([A-Z]{2,4}\\d?-)?(Glue|ETL|Crawler|DEVED|DBrew|Optimization|Column|Catalog)"
              + "(-?[A-Z][a-z]{1,12}|-DPU){0,6}(-(M-)?DPU)?(-Hours?|-Request|-Storage)?");

  static final Vocabulary UNITS =
      Vocabulary.matching("|(M-)?DPU-Hours?|Requests?|GB-Mo|Hrs|Hours?|Objects?|Obj-Month");

  static final Vocabulary RESOURCES =
      Vocabulary.of("job", "crawler", "session", "catalog", "database", "table", "devEndpoint");

  private BillWords() {}
}
