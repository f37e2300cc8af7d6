package io.dpuledger.config.reader;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.price.Budget;
import io.dpuledger.model.price.CostBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the monthly budgets. */
final class BudgetsReader {
  private static final ValueKind<CostBasis> BASIS =
      ValueKinds.oneOf(
          "cost basis", Map.of("list", CostBasis.LIST, "contracted", CostBasis.CONTRACTED));

  private BudgetsReader() {}

  static List<Budget> read(List<Section> entries) {
    List<Budget> budgets = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Section entry : entries) {
      int problems = entry.problemCount();
      Budget budget = read(entry);
      boolean isWhole = entry.problemCount() == problems;
      if (isWhole
          && !seen.add(
              Arrays.asList(
                  budget.team(), budget.month(), budget.billingCurrency(), budget.basis()))) {
        entry.problem("amount", "a second budget for the same team, month, currency and basis");
      }
      budgets.add(budget);
    }
    return budgets;
  }

  private static Budget read(Section entry) {
    entry.allowOnly(Set.of("amount", "team", "month", "currency", "basis"));
    return new Budget(
        entry.optional("team", ValueKinds.text()),
        entry.optional("month", ValueKinds.month()),
        entry.required("amount", ValueKinds.decimal("0.01", "1000000000"), BigDecimal.ONE),
        entry.isSet("currency") ? entry.required("currency", ValueKinds.currency(), "") : "USD",
        entry.isSet("basis") ? entry.required("basis", BASIS, CostBasis.LIST) : CostBasis.LIST);
  }
}
