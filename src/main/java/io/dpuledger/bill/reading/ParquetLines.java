package io.dpuledger.bill.reading;

import io.dpuledger.bill.form.BillColumns;
import io.dpuledger.bill.form.LineReader;
import io.dpuledger.bill.form.UnreadableBillException;
import io.dpuledger.table.parquet.KnownInputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.compat.RowGroupFilter;
import org.apache.parquet.filter2.compat.RowGroupFilter.FilterLevel;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads a bill in Parquet: only row groups that may have AWS Glue, only the needed columns, and of
 * these only the values in rows of AWS Glue.
 */
final class ParquetLines {
  private ParquetLines() {}

  static void read(FilePart part, Configuration hadoop, PartSums sums) throws IOException {
    ParquetReadOptions options =
        HadoopReadOptions.builder(hadoop).withRange(part.from(), part.to()).build();
    try (ParquetFileReader file =
        ParquetFileReader.open(
            new KnownInputFile(BillInput.status(part.file()), hadoop), options)) {
      MessageType schema = file.getFileMetaData().getSchema();
      BillColumns columns = columns(schema);
      sums.isOf(columns.form());
      List<BlockMetaData> groups = file.getRowGroups();
      sums.count(groups.stream().mapToLong(BlockMetaData::getRowCount).sum());
      Set<BlockMetaData> withGlue = withGlue(file, columns);
      MessageType wanted = wanted(schema, columns);
      file.setRequestedSchema(wanted);
      LineReader lines = new LineReader(columns, part.month());
      for (int i = 0; i < groups.size(); i++) {
        if (withGlue.contains(groups.get(i))) {
          read(file.readRowGroup(i), wanted, columns, lines, sums);
        }
      }
    }
  }

  /** By the least and greatest value of the service, and its dictionary. */
  private static Set<BlockMetaData> withGlue(ParquetFileReader file, BillColumns columns) {
    FilterPredicate isGlue =
        FilterApi.eq(FilterApi.binaryColumn(columns.service()), Binary.fromString(columns.glue()));
    Set<BlockMetaData> found = Collections.newSetFromMap(new IdentityHashMap<>());
    found.addAll(
        RowGroupFilter.filterRowGroups(
            List.of(FilterLevel.STATISTICS, FilterLevel.DICTIONARY),
            FilterCompat.get(isGlue),
            file.getRowGroups(),
            file));
    return found;
  }

  /** Maps are not needed. */
  private static MessageType wanted(MessageType schema, BillColumns columns) {
    return new MessageType(
        schema.getName(),
        schema.getFields().stream()
            .filter(Type::isPrimitive)
            .filter(field -> columns.read().contains(field.getName()))
            .toList());
  }

  static BillColumns columns(MessageType schema) {
    List<String> names = new ArrayList<>();
    schema.getFields().forEach(field -> names.add(field.getName()));
    return BillColumns.of(names)
        .orElseThrow(
            () ->
                new UnreadableBillException(
                    "is no bill: it has neither the columns of a CUR (line_item_usage_type) nor of"
                        + " FOCUS (ChargePeriodStart)"));
  }

  private static void read(
      PageReadStore group,
      MessageType wanted,
      BillColumns columns,
      LineReader lines,
      PartSums sums) {
    ParquetCells cells = new ParquetCells(group, wanted);
    long rows = group.getRowCount();
    String glue = columns.glue();
    for (long row = 0; row < rows; row++) {
      if (cells.is(row, columns.service(), glue)) {
        long at = row;
        sums.add(lines.read(column -> cells.text(at, column)));
      }
    }
  }
}
