package io.dpuledger.model.price;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FOCUS export says of the bill, which no Glue API returns.
 *
 * @param billingAccountId the account that AWS bills; null if not configured
 * @param billingAccountName its name; null if not configured
 * @param accountNames the names of the accounts that use sessions, by account id
 * @param invoiceIssuer who issues the invoice
 * @param mergeSafe whether the rows add no cost to AWS's own export
 */
public record FocusTerms(
    @Nullable String billingAccountId,
    @Nullable String billingAccountName,
    Map<String, String> accountNames,
    String invoiceIssuer,
    boolean mergeSafe) {
  public FocusTerms {
    accountNames = Map.copyOf(accountNames);
  }
}
