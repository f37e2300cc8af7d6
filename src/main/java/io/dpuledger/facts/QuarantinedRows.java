package io.dpuledger.facts;

import io.dpuledger.facts.session.SessionKey;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers observed rows that lack a part of the key, or whose key cannot be true, by the day on
 * which they were seen. Nothing else is ever left out of the facts.
 */
public record QuarantinedRows() implements Profile<TreeMap<String, ArrayList<@Nullable Object[]>>> {
  private static final List<String> COPIED =
      List.of(
          QuarantineTable.ACCOUNT_ID,
          QuarantineTable.REGION,
          QuarantineTable.SESSION_ID,
          QuarantineTable.CREATED_ON,
          QuarantineTable.OBSERVED_AT,
          QuarantineTable.RUN_ID);

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(COPIED);
    columns.add(QuarantineTable.OBSERVED_DATE);
    return columns;
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> zero() {
    return new TreeMap<>();
  }

  @Override
  public TreeMap<String, ArrayList<@Nullable Object[]>> add(
      TreeMap<String, ArrayList<@Nullable Object[]>> sum, TableRow row) {
    Optional<String> reason = SessionKey.reasonOfQuarantine(row);
    if (reason.isPresent()) {
      List<@Nullable Object> values = new ArrayList<>();
      COPIED.forEach(column -> values.add(row.value(column)));
      values.add(reason.orElseThrow());
      sum.computeIfAbsent(
              String.valueOf(row.text(QuarantineTable.OBSERVED_DATE)), day -> new ArrayList<>())
          .add(values.toArray());
    }
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
