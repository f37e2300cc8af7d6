package io.dpuledger.analysis.focus;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.price.FocusTerms;
import io.dpuledger.model.target.AwsRegion;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A day of a session that has a price, as a charge of FOCUS. */
public record FocusCharge(TableRow day, FocusPrice price, AwsRegion region, FocusTerms terms) {
  /** Keys that the ledger adds carry a prefix, as FOCUS asks of tags that no user has set. */
  private static final String TAG_PREFIX = "dpu-ledger/";

  private static final Map<String, String> TAGS =
      Map.of(
          "team", SessionDayTable.TEAM,
          "owner", SessionDayTable.OWNER,
          "project", SessionDayTable.PROJECT);

  /** The cost at list price. */
  public BigDecimal listCost() {
    return price.listCost();
  }

  BigDecimal effectiveCost() {
    return terms.mergeSafe() ? BigDecimal.ZERO : price.contractedCost();
  }

  String account() {
    return day.requireText(SessionDayTable.ACCOUNT_ID);
  }

  @Nullable String accountName() {
    return terms.accountNames().get(account());
  }

  LocalDate date() {
    return LocalDate.parse(day.requireText(SessionDayTable.USAGE_DATE));
  }

  LocalDate month() {
    return date().withDayOfMonth(1);
  }

  static Instant start(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  String unit() {
    return day.requireText(SessionDayTable.CAPACITY_UNIT) + "-Hours";
  }

  String description() {
    String worker = day.text(SessionDayTable.WORKER_TYPE);
    return "AWS Glue interactive session"
        + (worker == null ? "" : ", " + worker)
        + ", estimate of DPU Ledger";
  }

  String resourceId() {
    return "arn:%s:glue:%s:%s:session/%s"
        .formatted(
            region.partition(), regionId(), account(), day.requireText(SessionDayTable.SESSION_ID));
  }

  String regionId() {
    return day.requireText(SessionDayTable.REGION);
  }

  String skuId() {
    return "%s-GlueInteractiveSession-%s"
        .formatted(regionId(), day.requireText(SessionDayTable.CAPACITY_UNIT));
  }

  String skuPriceId() {
    return "%s-%s-%s"
        .formatted(
            skuId(),
            day.requireText(SessionDayTable.BILLING_CURRENCY),
            price.listUnit().toPlainString());
  }

  Map<String, String> skuPriceDetails() {
    return Map.of("x_CapacityUnit", day.requireText(SessionDayTable.CAPACITY_UNIT));
  }

  /** Null if the session has none. */
  @Nullable Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    TAGS.forEach(
        (key, column) -> {
          String value = day.text(column);
          if (value != null) {
            tags.put(TAG_PREFIX + key, value);
          }
        });
    return tags.isEmpty() ? null : tags;
  }
}
