package io.dpuledger.analysis.sql;

import io.dpuledger.analysis.sql.AnalysisHeader.Described;
import io.dpuledger.table.ColumnKind;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Makes the table of an answer: what the header says of its columns, with the types of the SELECT.
 */
public final class AnswerSchema {
  private static final Map<DataType, DataType> WIDENED =
      Map.of(
          DataTypes.ByteType, ColumnTypes.INT,
          DataTypes.ShortType, ColumnTypes.INT,
          DataTypes.FloatType, ColumnTypes.DOUBLE);
  private static final Set<DataType> KEPT =
      Set.of(
          ColumnTypes.STRING,
          ColumnTypes.INT,
          ColumnTypes.LONG,
          ColumnTypes.DOUBLE,
          ColumnTypes.BOOLEAN,
          ColumnTypes.DAY,
          ColumnTypes.TIMESTAMP);

  private final SqlAnalysis analysis;
  private final List<AnalysisFault> faults = new ArrayList<>();

  private AnswerSchema(SqlAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * The table that an answer is kept as.
   *
   * @param selected the columns that the SELECT gives
   * @throws FaultyAnalysisException if header and SELECT differ, or a column cannot be kept
   */
  public static TableSchema of(SqlAnalysis analysis, StructType selected) {
    return new AnswerSchema(analysis).table(selected);
  }

  private TableSchema table(StructType selected) {
    Map<String, Described> described = new HashMap<>();
    analysis.header().columns().forEach(column -> described.put(column.name(), column));
    TableSchema.Builder table =
        TableSchema.named(analysis.table())
            .grain(analysis.header().grain())
            .partitionedBy(HeaderReader.AS_OF_DATE, "The day that the answer is as of.");
    Set<String> seen = new HashSet<>();
    for (StructField field : selected.fields()) {
      Described column = described.remove(field.name());
      if (!seen.add(field.name())) {
        fault("the SELECT gives column " + field.name() + " twice, name one of them otherwise");
      } else if (column == null) {
        fault(undescribed(field.name()));
      } else {
        table.column(field.name(), new ColumnKind(kept(field), ""), column.meaning());
      }
    }
    described.values().forEach(this::notSelected);
    if (!faults.isEmpty()) {
      throw new FaultyAnalysisException(faults);
    }
    return table.build();
  }

  private static String undescribed(String column) {
    return "the SELECT gives column "
        + column
        + ", which the header does not describe: add a line `-- column "
        + column
        + ": what it means`, or give it a name that is there by AS";
  }

  private void notSelected(Described column) {
    faults.add(
        analysis
            .file()
            .fault(
                column.line(),
                "column "
                    + column.name()
                    + ": is described, but the SELECT does not give it; take the line out or"
                    + " select it"));
  }

  private DataType kept(StructField field) {
    DataType type = WIDENED.getOrDefault(field.dataType(), field.dataType());
    if (!(type instanceof DecimalType) && !KEPT.contains(type)) {
      fault(
          "column "
              + field.name()
              + " is of type "
              + type.sql()
              + ", which not every form of the answer can keep: make it a text, number, date,"
              + " timestamp or boolean, such as CAST("
              + field.name()
              + " AS STRING)");
    }
    return type;
  }

  private void fault(String what) {
    faults.add(analysis.file().fault(analysis.file().firstLineOfSql(), what));
  }
}
