package io.dpuledger.bill.form;

import io.dpuledger.bill.BillForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of one file of a bill. An export is a query that its owner wrote, so any column may
 * be missing; few are required.
 */
public final class BillColumns implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String FOCUS = "ChargePeriodStart";
  private static final Set<String> ONLY_FOCUS_1_2 =
      Set.of("InvoiceId", "BillingAccountType", "SkuMeter", "SkuPriceDetails", "PricingCurrency");
  private static final Set<String> ONLY_CUR_2 = Set.of("bill_payer_account_name", "product");
  private static final List<BillField> REQUIRED =
      List.of(
          BillField.SERVICE,
          BillField.LINE_TYPE,
          BillField.START,
          BillField.ACCOUNT,
          BillField.AMOUNT,
          BillField.CURRENCY,
          BillField.COST);

  private final BillForm form;
  private final EnumMap<BillField, List<String>> columns;

  private BillColumns(BillForm form, EnumMap<BillField, List<String>> columns) {
    this.form = form;
    this.columns = columns;
  }

  /**
   * The columns of a bill with a row for each charge; empty if these are of something else.
   *
   * @throws UnreadableBillException if a required column is missing
   */
  public static Optional<BillColumns> of(Collection<String> header) {
    Map<String, String> named = new LinkedHashMap<>();
    header.forEach(column -> named.put(snakeCase(column), column));
    boolean isFocus = header.contains(FOCUS);
    if (!isFocus && named.keySet().stream().noneMatch(name -> name.startsWith("line_item_"))) {
      return Optional.empty();
    }
    EnumMap<BillField, List<String>> found = new EnumMap<>(BillField.class);
    for (BillField field : BillField.values()) {
      List<String> columns = new ArrayList<>();
      for (String column : field.columns(isFocus)) {
        String inFile = isFocus ? (header.contains(column) ? column : null) : named.get(column);
        if (inFile != null) {
          columns.add(inFile);
        }
      }
      found.put(field, List.copyOf(columns));
    }
    require(found, isFocus);
    return Optional.of(new BillColumns(form(header, isFocus), found));
  }

  private static BillForm form(Collection<String> header, boolean isFocus) {
    if (isFocus) {
      return header.stream().anyMatch(ONLY_FOCUS_1_2::contains)
          ? BillForm.FOCUS_1_2
          : BillForm.FOCUS_1_0;
    }
    return header.stream().anyMatch(ONLY_CUR_2::contains) ? BillForm.CUR_2 : BillForm.LEGACY_CUR;
  }

  private static void require(EnumMap<BillField, List<String>> found, boolean isFocus) {
    List<String> missing = new ArrayList<>();
    for (BillField field : REQUIRED) {
      if (found.getOrDefault(field, List.of()).isEmpty()) {
        missing.add(field.columns(isFocus).get(0));
      }
    }
    if (found.getOrDefault(BillField.OPERATION, List.of()).isEmpty()
        && found.getOrDefault(BillField.USAGE_TYPE, List.of()).isEmpty()) {
      missing.add(BillField.OPERATION.columns(isFocus).get(0));
    }
    if (!missing.isEmpty()) {
      throw new UnreadableBillException(
          "lacks the column"
              + (missing.size() == 1 ? " " : "s ")
              + String.join(", ", missing)
              + ": add "
              + (missing.size() == 1 ? "it" : "them")
              + " to the export");
    }
  }

  public BillForm form() {
    return form;
  }

  /** Columns of the file that have a field, the best first; empty if it has none. */
  public List<String> of(BillField field) {
    return columns.getOrDefault(field, List.of());
  }

  /** All columns that are read. */
  public Set<String> read() {
    Set<String> read = new LinkedHashSet<>();
    columns.values().forEach(read::addAll);
    return read;
  }

  /** The column that says which service a row is of. */
  public String service() {
    return of(BillField.SERVICE).get(0);
  }

  /** AWS Glue, as the column of the service calls it. */
  public String glue() {
    return service().equals("ServiceName") ? "AWS Glue" : "AWSGlue";
  }

  /** {@code lineItem/UsageAccountId} of CSV is {@code line_item_usage_account_id} of Parquet. */
  private static String snakeCase(String column) {
    return column.contains("/")
        ? column.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('/', '_').toLowerCase(Locale.ROOT)
        : column;
  }
}
