package io.dpuledger.table;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile that sees only rows with some values in a column, in a scan of more.
 *
 * @param column whose values decide
 * @param values those that are wanted
 */
public record ProfileWhere<S extends Serializable>(
    Profile<S> profile, String column, HashSet<@Nullable Object> values) implements Profile<S> {

  /** A profile of rows with one of these values. */
  public static <S extends Serializable> ProfileWhere<S> in(
      String column, Collection<?> values, Profile<S> profile) {
    return new ProfileWhere<>(profile, column, new HashSet<>(values));
  }

  /** A profile of rows whose flag is true. */
  public static <S extends Serializable> ProfileWhere<S> isTrue(String flag, Profile<S> profile) {
    return in(flag, List.of(true), profile);
  }

  @Override
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(profile.columns());
    columns.add(column);
    return List.copyOf(columns);
  }

  @Override
  public S zero() {
    return profile.zero();
  }

  @Override
  public S add(S sum, TableRow row) {
    return values.contains(row.value(column)) ? profile.add(sum, row) : sum;
  }

  @Override
  public S merge(S one, S other) {
    return profile.merge(one, other);
  }
}
