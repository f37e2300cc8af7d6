package io.dpuledger.table;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A profile that sees only rows whose flag is true.
 *
 * @param flag the column of the flag
 */
public record Flagged<S extends Serializable>(String flag, Profile<S> profile)
    implements Profile<S> {
  @Override
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(profile.columns());
    columns.add(flag);
    return List.copyOf(columns);
  }

  @Override
  public S zero() {
    return profile.zero();
  }

  @Override
  public S add(S sum, TableRow row) {
    return Boolean.TRUE.equals(row.flag(flag)) ? profile.add(sum, row) : sum;
  }

  @Override
  public S merge(S one, S other) {
    return profile.merge(one, other);
  }
}
