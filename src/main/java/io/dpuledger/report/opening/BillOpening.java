package io.dpuledger.report.opening;

import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.facts.session.Decimals;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.bill.BillFigures;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the last closed bill compares with the ledger. */
public final class BillOpening {
  private static final int ACCOUNTS_NAMED = 3;

  private BillOpening() {}

  /** The sentences; empty without a bill. */
  public static String of(CurrencySection money) {
    return of(money.currency(), BillFigures.of(money));
  }

  static String of(String currency, BillFigures bill) {
    if (!bill.isKnown()) {
      return "";
    }
    return uncollected(bill.uncollected())
        + bill.lastClosed()
            .map(month -> closed(currency, bill, month))
            .orElse("No month of the bill is closed yet.");
  }

  private static String uncollected(List<String> accounts) {
    if (accounts.isEmpty()) {
      return "";
    }
    return "%s %s billed for sessions that no target reads: %s. "
        .formatted(
            Phrases.capital(Phrases.inWords(accounts.size(), "account")),
            accounts.size() == 1 ? "is" : "are",
            Phrases.shortList(accounts, ACCOUNTS_NAMED));
  }

  private static String closed(String currency, BillFigures bill, YearMonth month) {
    List<AccountMonth> accounts = bill.collected(month);
    BigDecimal billed =
        Decimals.sumOrNull(
            accounts, one -> one.costs() == null ? BigDecimal.ZERO : one.costs().list());
    String has =
        billed == null
            ? "For the accounts that are read, the bill of %s does not say what sessions cost at list rates"
                .formatted(OutlookText.month(month))
            : "For the accounts that are read, the bill of %s has %s at list rates%s"
                .formatted(
                    OutlookText.month(month),
                    MoneyText.rounded(currency, billed),
                    against(currency, billed, accounts));
    BigDecimal invoiced =
        accounts.stream().map(BillFigures::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    return has
        + explained(currency, bill, month, billed)
        + ". After the discounts of the contract, %s is on the invoice."
            .formatted(MoneyText.rounded(currency, invoiced));
  }

  private static String against(String currency, BigDecimal billed, List<AccountMonth> accounts) {
    BigDecimal ledger = Decimals.sumOrNull(accounts, AccountMonth::ledgerListCost);
    if (ledger == null) {
      return "";
    }
    int sign = billed.compareTo(ledger);
    return sign == 0
        ? ", as the ledger has"
        : ", %s %s than the ledger"
            .formatted(
                MoneyText.rounded(currency, billed.subtract(ledger).abs()),
                sign > 0 ? "more" : "less");
  }

  private static String explained(
      String currency, BillFigures bill, YearMonth month, @Nullable BigDecimal billed) {
    BigDecimal all = bill.differences(month, false);
    BigDecimal unexplained = bill.differences(month, true);
    if (all.signum() == 0) {
      return "; they agree on every day";
    }
    return "; %s%s has no known cause, more and less than the ledger added up"
        .formatted(
            MoneyText.rounded(currency, unexplained),
            billed == null || billed.signum() == 0
                ? ""
                : " (%s of the bill)".formatted(ShareText.of(unexplained, billed)));
  }
}
