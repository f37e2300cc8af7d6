package io.dpuledger.analysis;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up rows of session_day to those of {@link SpendDaily}. */
public record SpendDailyProfile()
    implements DayTable<HashMap<SpendGroup, Spend>>, KeyedProfile<SpendGroup, Spend> {
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
                SessionDayTable.IDLE_COST_HIGH))
        .toList();
  }

  @Override
  public HashMap<SpendGroup, Spend> add(HashMap<SpendGroup, Spend> sum, TableRow row) {
    sum.computeIfAbsent(SpendGroup.of(row), group -> new Spend()).add(row);
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
  public List<@Nullable Object[]> rows(HashMap<SpendGroup, Spend> sum) {
    return SpendDaily.TABLE.rows(
        sum.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(SpendGroup.ORDER))
            .map(entry -> new SpendDaily.SpendRow(entry.getKey(), entry.getValue()))
            .toList());
  }
}
