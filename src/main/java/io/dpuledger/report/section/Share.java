package io.dpuledger.report.section;

import io.dpuledger.report.figures.Spend;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;

/** A part of a whole, between two bounds. */
public record Share(BigDecimal low, BigDecimal high, BigDecimal whole) {
  public static Share of(BigDecimal part, BigDecimal whole) {
    return new Share(part, part, whole);
  }

  static Share idle(Spend spend) {
    return new Share(spend.idleCostLow(), spend.idleCostHigh(), spend.listCost());
  }

  String text() {
    return ShareText.compactRange(low, high, whole);
  }

  String sortKey() {
    return ShareText.sortKey(high, whole);
  }
}
