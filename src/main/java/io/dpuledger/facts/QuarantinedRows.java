package io.dpuledger.facts;

import io.dpuledger.facts.QuarantineTable.Quarantined;
import io.dpuledger.facts.session.SessionKey;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects observed rows whose key is incomplete or impossible, by the day they were observed.
 * Nothing else is ever left out of the facts.
 */
public record QuarantinedRows() implements Profile<TreeMap<String, ArrayList<@Nullable Object[]>>> {
  @Override
  public List<String> columns() {
    return QuarantineTable.SCHEMA.columnNames().stream()
        .filter(column -> !column.equals(QuarantineTable.REASON))
        .toList();
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> zero() {
    return new TreeMap<>();
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> add(
      TreeMap<String, ArrayList<@Nullable Object[]>> sum, TableRow row) {
    SessionKey.reasonOfQuarantine(row)
        .ifPresent(
            reason ->
                sum.computeIfAbsent(
                        row.requireText(QuarantineTable.OBSERVED_DATE), day -> new ArrayList<>())
                    .add(QuarantineTable.TABLE.row(new Quarantined(row, reason))));
    return sum;
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> merge(
      TreeMap<String, ArrayList<@Nullable Object[]>> one,
      TreeMap<String, ArrayList<@Nullable Object[]>> other) {
    other.forEach((day, rows) -> one.computeIfAbsent(day, none -> new ArrayList<>()).addAll(rows));
    return one;
  }
}
