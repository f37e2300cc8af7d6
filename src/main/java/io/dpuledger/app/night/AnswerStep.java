package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.AnalysisFile;
import io.dpuledger.analysis.sql.AnalysisParameters;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.analysis.sql.SqlAnalysis;
import io.dpuledger.app.run.Run;
import io.dpuledger.ledger.StagedTables;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.staging.Publisher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the analysts' own analyses on the published tables, and publishes the answers. It runs after
 * all built-in tables, so that a faulty or too expensive analysis cannot affect them.
 */
public final class AnswerStep {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerStep.class);

  private final Run run;
  private final SparkSession spark;
  private final KnownFiles known;

  AnswerStep(Run run, SparkSession spark, KnownFiles known) {
    this.run = run;
    this.spark = spark;
    this.known = known;
  }

  /** The valid files, checked without tables. */
  public static Checked<SqlAnalysis> find(Run run) {
    Checked<AnalysisFile> files =
        new AnalysisFolder(run.config().analyses(), run.files().hadoop()).read();
    TreeSet<String> ledger =
        Tables.all().stream().map(TableSchema::name).collect(Collectors.toCollection(TreeSet::new));
    return files.then(file -> SqlAnalysis.read(file, ledger));
  }

  /**
   * @param period the days that the report covers
   */
  Checked<Answer> answer(LocalDate asOf, UsagePeriod period) {
    Checked<SqlAnalysis> analyses = find(run);
    Checked<Answer> answers =
        analyses.sound().isEmpty()
            ? new Checked<>(List.of(), analyses.faults())
            : answer(analyses, asOf, period);
    answers.faults().forEach(fault -> LOG.warn("analysis failed: {}", fault));
    return answers;
  }

  private Checked<Answer> answer(
      Checked<SqlAnalysis> analyses, LocalDate asOf, UsagePeriod period) {
    AnalystSession session =
        AnalystSession.isolatedFrom(spark, AnalysisParameters.of(asOf, period));
    TableStore store = new TableStore(session.spark(), known);
    TimedRows timed = new TimedRows(run.config().analyses().timeLimit());
    Checked<Answer> answers =
        analyses
            .then(analysis -> session.ask(analysis, store::read))
            .then(
                question ->
                    new Answer(
                        question.analysis().header(),
                        question.analysis().file().fileName(),
                        question.schema(),
                        timed.of(question)));
    publish(asOf.toString(), answers.sound());
    return answers;
  }

  private void publish(String asOf, List<Answer> answers) {
    StagedTables staged = new StagedTables();
    answers.forEach(
        answer -> staged.add(answer.schema(), new TreeMap<>(Map.of(asOf, values(answer.rows())))));
    new Publisher(run.files(), run.layout(), known)
        .publish(staged.batches(answers.stream().map(Answer::schema).toList()), () -> {});
  }

  private static List<Object[]> values(List<Row> rows) {
    return rows.stream()
        .map(row -> IntStream.range(0, row.length()).mapToObj(row::get).toArray())
        .toList();
  }
}
