package io.dpuledger.report;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Reports of all sizes, with names that anybody could have typed, and amounts down to 0.000001. */
class AnyReport implements ArbitrarySupplier<LedgerReport> {
  @Override
  public Arbitrary<LedgerReport> get() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            names(12),
            names(8),
            Arbitraries.of("USD", "EUR", "CNY").list().uniqueElements().ofMinSize(1),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("5e5")).ofScale(6))
        .as(AnyReport::report);
  }

  private static Arbitrary<List<String>> names(int most) {
    Arbitrary<String> name =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
            Arbitraries.strings().withChars("=+-@|\\<>&\"'`_x0041*# \t\n").ofLength(8));
    return name.list().uniqueElements().ofMinSize(1).ofMaxSize(most);
  }

  private static LedgerReport report(
      int days,
      List<String> teams,
      List<String> workerTypes,
      List<String> currencies,
      BigDecimal dayCost) {
    return ReportFixture.report()
        .days(days)
        .teams(teams.toArray(String[]::new))
        .workerTypes(workerTypes.toArray(String[]::new))
        .currencies(currencies.toArray(String[]::new))
        .dayCost(dayCost.toPlainString())
        .build();
  }
}
