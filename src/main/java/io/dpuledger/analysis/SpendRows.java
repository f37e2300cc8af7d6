package io.dpuledger.analysis;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.DayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of session_day, added up to those of {@link SpendDaily}. */
public final class SpendRows implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<SpendGroup, Spend> groups = new HashMap<>();

  /** The same as the sum of a scan. */
  public static DayTable<SpendRows> profile() {
    return new OfDay();
  }

  public void add(TableRow row) {
    groups.computeIfAbsent(SpendGroup.of(row), group -> new Spend()).add(row);
  }

  /** These and the other ones; changes these. */
  public SpendRows plus(SpendRows others) {
    others.groups.forEach(
        (group, spend) -> groups.computeIfAbsent(group, first -> new Spend()).add(spend));
    return this;
  }

  /** In order, so that a file of the same spend is the same file. */
  List<SpendDaily.SpendRow> sorted() {
    return groups.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(SpendGroup.ORDER))
        .map(entry -> new SpendDaily.SpendRow(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What makes spend_daily of the rows of a day. */
  record OfDay() implements DayTable<SpendRows> {
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
    public SpendRows zero() {
      return new SpendRows();
    }

    @Override
    public SpendRows add(SpendRows sum, TableRow row) {
      sum.add(row);
      return sum;
    }

    @Override
    public TableSchema schema() {
      return SpendDaily.SCHEMA;
    }

    @Override
    public List<@Nullable Object[]> rows(SpendRows sum) {
      return SpendDaily.TABLE.rows(sum.sorted());
    }

    @Override
    public SpendRows merge(SpendRows one, SpendRows other) {
      return one.plus(other);
    }
  }
}
