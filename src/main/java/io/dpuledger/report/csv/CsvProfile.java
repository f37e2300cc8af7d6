package io.dpuledger.report.csv;

import io.dpuledger.report.aggregate.RowPart;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows that the CSV of a table has.
 *
 * @param key the columns by which they are sorted
 * @param most of more rows none is kept
 */
record CsvProfile(List<String> columns, List<String> key, RowPart<Boolean> wanted, long most)
    implements Profile<CsvLines> {
  private static final long serialVersionUID = 1;

  CsvProfile {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  static CsvProfile of(TableSchema schema, RowPart<Boolean> wanted, long most) {
    return new CsvProfile(schema.columnNames(), schema.key(), wanted, most);
  }

  @Override
  public CsvLines zero() {
    return new CsvLines(most);
  }

  @Override
  public CsvLines add(CsvLines sum, TableRow row) {
    if (!sum.isTooMany() && Boolean.TRUE.equals(wanted.of(row))) {
      sum.add(values(row, key), CsvExport.line(values(row, columns)));
    }
    return sum;
  }

  @Override
  public CsvLines merge(CsvLines one, CsvLines other) {
    return one.add(other);
  }

  private static List<@Nullable Object> values(TableRow row, List<String> names) {
    List<@Nullable Object> values = new ArrayList<>(names.size());
    names.forEach(name -> values.add(row.value(name)));
    return values;
  }
}
