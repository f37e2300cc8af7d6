package io.dpuledger.ledger;

import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A profile that sees only rows of some days, in a scan of more.
 *
 * @param partition the column with the day of a row
 */
record OfDays<S extends Serializable>(Profile<S> profile, String partition, HashSet<String> days)
    implements Profile<S> {

  static <S extends Serializable> OfDays<S> of(
      Profile<S> profile, String partition, Collection<String> days) {
    return new OfDays<>(profile, partition, new HashSet<>(days));
  }

  @Override
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(profile.columns());
    columns.add(partition);
    return List.copyOf(columns);
  }

  @Override
  public S zero() {
    return profile.zero();
  }

  @Override
  public S add(S sum, TableRow row) {
    return days.contains(row.text(partition)) ? profile.add(sum, row) : sum;
  }

  @Override
  public S merge(S one, S other) {
    return profile.merge(one, other);
  }
}
