package io.dpuledger.analysis;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.KeptRow;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up rows of session_day to those of {@link SpendDaily}. */
public record SpendDailyProfile()
    implements DayTable<HashMap<KeptRow, Spend>>, KeyedProfile<KeptRow, Spend> {
  private static final Comparator<KeptRow> ORDER =
      SpendDaily.GRAIN.stream()
          .map(column -> by(column))
          .reduce(Comparator::thenComparing)
          .orElseThrow();

  private static Comparator<KeptRow> by(String column) {
    return Comparator.comparing(row -> row.text(column), nullsFirst(naturalOrder()));
  }

  @Override
  public List<String> columns() {
    return Stream.concat(
            SpendDaily.GRAIN.stream(),
            Stream.of(
                SessionDayTable.IS_START,
                SessionDayTable.IS_ESTIMATED,
                SessionDayTable.UNIT_HOURS,
                SessionDayTable.LIST_COST,
                SessionDayTable.CONTRACTED_COST,
                SessionDayTable.IDLE_COST_LOW,
                SessionDayTable.IDLE_COST_HIGH,
                SessionDayTable.IDLE_COST_SEEN,
                SessionDayTable.IDLE_EVIDENCE,
                SessionDayTable.MINIMUM_CHARGE_COST,
                SessionDayTable.IS_CONFIRMED))
        .toList();
  }

  @Override
  public HashMap<KeptRow, Spend> add(HashMap<KeptRow, Spend> sum, TableRow row) {
    sum.computeIfAbsent(KeptRow.of(row, SpendDaily.GRAIN), group -> new Spend()).add(row);
    return sum;
  }

  @Override
  public Spend plus(Spend one, Spend other) {
    one.add(other);
    return one;
  }

  @Override
  public TableSchema schema() {
    return SpendDaily.SCHEMA;
  }

  /** In order, so that a file of the same spend is the same file. */
  @Override
  public List<@Nullable Object[]> rows(HashMap<KeptRow, Spend> sum) {
    return SpendDaily.TABLE.rows(
        sum.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(ORDER))
            .map(entry -> new SpendDaily.GroupSpend(entry.getKey(), entry.getValue()))
            .toList());
  }
}
