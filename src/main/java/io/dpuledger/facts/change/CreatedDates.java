package io.dpuledger.facts.change;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.session.SessionKey;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The creation dates of observed sessions. */
public record CreatedDates() implements Profile<TreeSet<String>> {
  @Override
  public List<String> columns() {
    return SessionKey.COLUMNS;
  }

  @Override
  public TreeSet<String> zero() {
    return new TreeSet<>();
  }

  @Override
  public TreeSet<String> add(TreeSet<String> sum, TableRow row) {
    if (SessionKey.isUsable(row)) {
      sum.add(of(row));
    }
    return sum;
  }

  @Override
  public TreeSet<String> merge(TreeSet<String> one, TreeSet<String> other) {
    one.addAll(other);
    return one;
  }

  /** From an observation with a usable key. */
  static String of(TableRow observation) {
    Long created = RowMillis.at(observation, SessionObservationTable.CREATED_ON);
    return FactRow.day(Objects.requireNonNull(created));
  }
}
