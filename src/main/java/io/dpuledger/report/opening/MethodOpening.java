package io.dpuledger.report.opening;

import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.PriceUsed;
import io.dpuledger.report.words.Phrases;
import java.util.List;

/** What kind of prices the figures rest on. */
public final class MethodOpening {
  private MethodOpening() {}

  public static String of(LedgerReport report) {
    List<PriceUsed> prices =
        report.sections().stream().flatMap(money -> money.prices().stream()).toList();
    long assumed = prices.stream().filter(price -> price.basis().equals("ASSUMED")).count();
    if (prices.isEmpty()) {
      return "No price was used.";
    }
    return assumed == 0
        ? "All costs are estimates at list price; no price was assumed."
        : "All costs are estimates at list price; %s of %s %s assumed."
            .formatted(
                Phrases.inWords(assumed),
                Phrases.inWords(prices.size(), "price"),
                assumed == 1 ? "is" : "are");
  }
}
