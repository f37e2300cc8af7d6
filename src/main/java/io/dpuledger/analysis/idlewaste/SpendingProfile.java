package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what sessions that are alike cost, over the days of a period. */
public record SpendingProfile(UsagePeriod period)
    implements KeyedProfile<SpendingProfile.Alike, Spending> {

  /** What is alike about them. */
  public record Alike(
      Labels labels, @Nullable String ending, String evidence, @Nullable String currency)
      implements Serializable {
    static final Comparator<Alike> ORDER =
        Comparator.comparing(Alike::labels, Labels.ORDER)
            .thenComparing(TextOrder.by(Alike::ending))
            .thenComparing(TextOrder.by(Alike::evidence))
            .thenComparing(TextOrder.by(Alike::currency));
  }

  @Override
  public List<String> columns() {
    return Stream.of(
            Labels.COLUMNS,
            UnknownCost.COLUMNS,
            List.of(
                SessionDayTable.USAGE_DATE,
                SessionDayTable.ENDING,
                SessionDayTable.BILLING_CURRENCY,
                SessionDayTable.UNIT_HOURS))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<Alike, Spending> add(HashMap<Alike, Spending> sum, TableRow day) {
    if (period.contains(day.requireText(SessionDayTable.USAGE_DATE))) {
      Spending spent = spent(day);
      sum.merge(
          new Alike(spent.labels(), spent.ending(), spent.evidence(), spent.currency()),
          spent,
          Spending::plus);
    }
    return sum;
  }

  @Override
  public Spending plus(Spending one, Spending other) {
    return one.plus(other);
  }

  private static Spending spent(TableRow day) {
    return new Spending(
        Labels.of(day),
        day.text(SessionDayTable.ENDING),
        day.requireText(SessionDayTable.IDLE_EVIDENCE),
        day.text(SessionDayTable.BILLING_CURRENCY),
        Objects.requireNonNullElse(day.decimal(SessionDayTable.UNIT_HOURS), BigDecimal.ZERO),
        day.decimal(SessionDayTable.LIST_COST),
        day.decimal(SessionDayTable.IDLE_COST_LOW),
        day.decimal(SessionDayTable.IDLE_COST_HIGH),
        UnknownCost.of(day));
  }

  /** In the same order each night. */
  public static List<Spending> spending(Map<Alike, Spending> sum) {
    return sum.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Alike.ORDER))
        .map(Map.Entry::getValue)
        .toList();
  }
}
