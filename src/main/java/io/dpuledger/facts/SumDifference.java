package io.dpuledger.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A measure whose sums differ between two tables. */
public record SumDifference(String measure, BigDecimal one, BigDecimal other) {

  /** The differences between two lists of sums. Sums are exact, so any difference counts. */
  static List<SumDifference> between(
      List<String> measures, List<BigDecimal> some, List<BigDecimal> others) {
    List<SumDifference> differences = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      BigDecimal one = some.get(i);
      BigDecimal other = others.get(i);
      if (one.compareTo(other) != 0) {
        differences.add(new SumDifference(measures.get(i), one, other));
      }
    }
    return differences;
  }
}
