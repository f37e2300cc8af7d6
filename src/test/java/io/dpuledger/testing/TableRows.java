package io.dpuledger.testing;

import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.ValueRow;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of a table by the columns that matter, and what a profile makes of them without Spark. */
public final class TableRows {
  private TableRows() {}

  /** A row of a partition; columns that are not named have no value. */
  public static TableRow of(TableSchema schema, String partition, Map<String, ?> values) {
    Object[] row = Stream.of(schema.fileType().fieldNames()).map(values::get).toArray();
    return ValueRow.of(schema, partition, List.<Object[]>of(row)).get(0);
  }

  /** The sum of rows, each of which another task adds up. */
  public static <S extends Serializable> S sum(Profile<S> profile, TableRow... rows) {
    S sum = profile.zero();
    for (TableRow row : rows) {
      sum = profile.merge(sum, profile.add(profile.zero(), row));
    }
    return sum;
  }
}
