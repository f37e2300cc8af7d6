package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisFault;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.report.csv.AnalystTable;
import io.dpuledger.report.figures.AnalystAnswer;
import io.dpuledger.report.figures.AnalystAnswers;
import io.dpuledger.table.TableSchema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/**
 * Shows the answers to analysts' own analyses: in the report, as CSV, and at the end of the night.
 */
public final class AnalystOutput {
  private AnalystOutput() {}

  /** What the report says of them. */
  static AnalystAnswers report(Checked<Answer> answers) {
    return new AnalystAnswers(
        answers.sound().stream()
            .filter(answer -> answer.header().inReport())
            .map(AnalystOutput::section)
            .toList(),
        answers.faults().stream().map(fault -> fault.withoutFolder().toString()).toList());
  }

  private static AnalystAnswer section(Answer answer) {
    return new AnalystAnswer(
        answer.schema().name(),
        answer.fileName(),
        answer.header().title(),
        answer.header().grain(),
        answer.schema().columns().stream().map(AnalystOutput::column).toList(),
        answer.rows().stream().map(AnalystOutput::values).toList());
  }

  private static AnalystAnswer.Column column(TableSchema.Column column) {
    return new AnalystAnswer.Column(
        column.name(), column.type().sql().toLowerCase(Locale.ROOT), column.meaning());
  }

  /** As list items: unknown values are null, as in the table. */
  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      values.add(row.get(i));
    }
    return values;
  }

  static List<AnalystTable> csv(Checked<Answer> answers, String asOf) {
    return answers.sound().stream()
        .map(
            answer ->
                new AnalystTable(
                    answer.schema(),
                    asOf,
                    answer.rows().stream().map(AnalystOutput::values).toList()))
        .toList();
  }

  public static int exitCode(List<AnalysisFault> faults) {
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /** What analysts must fix. */
  public static void print(List<AnalysisFault> faults, PrintWriter out) {
    if (!faults.isEmpty()) {
      out.println();
      out.println("Failed analyses; the report has everything else:");
      faults.forEach(fault -> out.println("  " + fault));
    }
  }
}
