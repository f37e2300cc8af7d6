package io.dpuledger.report.opening;

import io.dpuledger.analysis.reconciliation.AccountMonth;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.bill.BillFigures;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** How the last closed bill compares with the ledger. */
public final class BillOpening {
  private static final int ACCOUNTS_NAMED = 3;

  private BillOpening() {}

  /** The sentences; empty without a bill. */
  public static String of(CurrencySection money) {
    BillFigures bill = BillFigures.of(money);
    if (!bill.isKnown()) {
      return "";
    }
    return uncollected(bill.uncollected())
        + bill.lastClosed()
            .map(month -> closed(money.currency(), bill, month))
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
    List<AccountMonth> accounts = bill.of(month);
    BigDecimal billed =
        BillFigures.sum(
            accounts, one -> one.costs() == null ? BigDecimal.ZERO : one.costs().list());
    String has =
        billed == null
            ? "The bill of %s does not say what sessions cost at list rates"
                .formatted(OutlookText.month(month))
            : "The bill of %s has %s at list rates%s"
                .formatted(
                    OutlookText.month(month),
                    MoneyText.rounded(currency, billed),
                    against(currency, billed, accounts));
    return has + explained(currency, bill, month) + ".";
  }

  private static String against(String currency, BigDecimal billed, List<AccountMonth> accounts) {
    BigDecimal ledger =
        BillFigures.sum(
            accounts, one -> one.ledgerListCost() == null ? BigDecimal.ZERO : one.ledgerListCost());
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

  private static String explained(String currency, BillFigures bill, YearMonth month) {
    BigDecimal all = bill.differences(month, false);
    BigDecimal unexplained = bill.differences(month, true);
    if (all.signum() == 0) {
      return "; they agree on every day";
    }
    return "; of all differences, %s (%s) has no known cause"
        .formatted(MoneyText.rounded(currency, unexplained), ShareText.of(unexplained, all));
  }
}
