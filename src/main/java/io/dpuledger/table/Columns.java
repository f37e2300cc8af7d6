package io.dpuledger.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that are filled from objects of one kind. A contract declares each with
 * its getter next to its description.
 */
public final class Columns<T> {
  private final Map<String, Function<T, @Nullable Object>> getters = new LinkedHashMap<>();

  /** Registers the getter of a column, and returns the column's name for the contract. */
  public String from(String column, Function<T, @Nullable Object> getter) {
    if (getters.put(column, getter) != null) {
      throw new IllegalStateException("column " + column + " has two getters");
    }
    return column;
  }

  /** Adds the columns of a part of each object. Where an object has no such part, they are null. */
  <P> void addOf(Function<? super T, ? extends @Nullable P> part, Columns<P> columnsOfPart) {
    columnsOfPart.getters.forEach(
        (column, getter) ->
            from(
                column,
                source -> {
                  P found = part.apply(source);
                  return found == null ? null : getter.apply(found);
                }));
  }

  /** A function that fills these columns of a row, with values in the order of {@code names}. */
  public Filler<T> in(List<String> names) {
    int[] positions =
        getters.keySet().stream().mapToInt(column -> position(names, column)).toArray();
    List<Function<T, @Nullable Object>> inOrder = List.copyOf(getters.values());
    return (source, row) -> {
      for (int i = 0; i < positions.length; i++) {
        row[positions[i]] = inOrder.get(i).apply(source);
      }
    };
  }

  /** The value of one of them; null if it has no getter. */
  @Nullable Object value(T source, String column) {
    Function<T, @Nullable Object> getter = getters.get(column);
    return getter == null ? null : getter.apply(source);
  }

  private static int position(List<String> names, String column) {
    int at = names.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + names);
    }
    return at;
  }

  /** Writes the values of an object to a row. */
  public interface Filler<T> {
    void fill(T source, @Nullable Object[] row);
  }
}
