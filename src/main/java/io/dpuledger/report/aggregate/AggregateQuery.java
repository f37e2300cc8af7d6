package io.dpuledger.report.aggregate;

import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table to be summed by groups.
 *
 * @param rows which rows are asked
 * @param groupedBy what tells groups apart: the currency, the team and the keys
 * @param each the last key, if a row counts once for each of several; null if it counts once
 */
public record AggregateQuery(
    Aggregate.Topic topic,
    RowPart<Boolean> rows,
    List<RowPart<Object>> groupedBy,
    List<Summed> sums,
    @Nullable RowPart<List<String>> each)
    implements Serializable {
  static final int CURRENCY = 0;
  static final int TEAM = 1;
  static final int KEYS = 2;

  public static final RowPart<Boolean> ALL_ROWS = RowPart.always(true);

  /** Of no currency or team, or of all. */
  public static final RowPart<Object> NONE = RowPart.always(null);

  private static final long serialVersionUID = 1;

  public AggregateQuery {
    groupedBy = List.copyOf(groupedBy);
    sums = List.copyOf(sums);
  }

  /** What is added up, and as what. */
  record Summed(Aggregate.Measure measure, RowPart<Long> amount) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /**
   * A question.
   *
   * @param team whose rows they are; null where they are nobody's or everybody's
   * @param keys what tells groups apart, besides the currency and the team
   * @param sums what to sum; a measure that is not named is nothing
   */
  public static AggregateQuery of(
      Aggregate.Topic topic,
      RowPart<Boolean> rows,
      RowPart<Object> currency,
      RowPart<Object> team,
      List<RowPart<Object>> keys,
      Map<Aggregate.Measure, RowPart<Long>> sums) {
    List<RowPart<Object>> groupedBy = new ArrayList<>(List.of(currency, team));
    groupedBy.addAll(keys);
    return new AggregateQuery(
        topic,
        rows,
        groupedBy,
        sums.entrySet().stream().map(sum -> new Summed(sum.getKey(), sum.getValue())).toList(),
        null);
  }

  /** The same where a row counts once for each of several values of one more key, the last. */
  public AggregateQuery forEach(RowPart<List<String>> values) {
    return new AggregateQuery(topic, rows, groupedBy, sums, values);
  }

  Stream<String> columns() {
    return Stream.of(
            Stream.of(rows),
            groupedBy.stream(),
            sums.stream().map(Summed::amount),
            Stream.ofNullable(each))
        .flatMap(parts -> parts)
        .flatMap(part -> part.columns().stream());
  }

  void add(GroupSums answers, TableRow row) {
    if (!Boolean.TRUE.equals(rows.of(row))) {
      return;
    }
    if (each == null) {
      add(answers.of(new Group(topic, parts(row, groupedBy.size()))), row);
      return;
    }
    List<String> values = each.of(row);
    if (values != null) {
      for (String value : values) {
        @Nullable Object[] parts = parts(row, groupedBy.size() + 1);
        parts[groupedBy.size()] = value;
        add(answers.of(new Group(topic, parts)), row);
      }
    }
  }

  private void add(MeasureSums group, TableRow row) {
    for (int i = 0; i < sums.size(); i++) {
      Long amount = sums.get(i).amount().of(row);
      if (amount != null) {
        group.add(sums.get(i).measure(), amount);
      }
    }
  }

  private @Nullable Object[] parts(TableRow row, int size) {
    @Nullable Object[] parts = new Object[size];
    for (int i = 0; i < groupedBy.size(); i++) {
      parts[i] = groupedBy.get(i).of(row);
    }
    return parts;
  }
}
