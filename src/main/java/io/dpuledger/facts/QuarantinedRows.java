package io.dpuledger.facts;

import io.dpuledger.facts.session.SessionKey;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.WholeRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects observed rows whose key is incomplete or impossible, by the day they were observed.
 * Nothing else is ever left out of the facts.
 */
public record QuarantinedRows() implements Profile<TreeMap<String, ArrayList<@Nullable Object[]>>> {
  private static final WholeRows ROWS = WholeRows.of(QuarantineTable.SCHEMA);

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(ROWS.columns());
    columns.remove(QuarantineTable.REASON);
    return columns;
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> zero() {
    return ROWS.zero();
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> add(
      TreeMap<String, ArrayList<@Nullable Object[]>> sum, TableRow row) {
    Optional<String> reason = SessionKey.reasonOfQuarantine(row);
    return reason.isEmpty() ? sum : ROWS.add(sum, withReason(row, reason.orElseThrow()));
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> merge(
      TreeMap<String, ArrayList<@Nullable Object[]>> one,
      TreeMap<String, ArrayList<@Nullable Object[]>> other) {
    return ROWS.merge(one, other);
  }

  private static TableRow withReason(TableRow row, String reason) {
    return column -> column.equals(QuarantineTable.REASON) ? reason : row.value(column);
  }
}
