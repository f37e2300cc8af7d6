package io.dpuledger.report;

import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.Recommendation;
import io.dpuledger.model.UsagePeriod;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a report from the tables in three Spark jobs; everything after them is plain Java. */
public final class ReportReader {
  private ReportReader() {}

  public static LedgerReport read(ReportTables tables, ReportRequest request) {
    UsagePeriod period = request.period();
    List<Question> questions =
        Stream.concat(
                SpendQuestions.of(tables, period).stream(),
                SessionQuestions.of(tables, period).stream())
            .toList();
    Tallies tallies = new Tallies(Question.answerAll(questions));
    List<Recommendation> changes = RecommendationRows.asOf(tables.recommendation(), request.asOf());
    TargetRows targets = TargetRows.latest(tables.collection());
    boolean comparable = tallies.of(Tally.Topic.EARLIER_DAYS).findAny().isPresent();
    return new LedgerReport(
        request.title(),
        targets.sources().contains(CollectionSource.SIMULATED),
        request.asOf(),
        period,
        comparable,
        names(tallies.values(Tally.Topic.TEAM, SectionReader.ACCOUNT), targets.accounts()),
        names(tallies.values(Tally.Topic.TEAM, SectionReader.REGION), targets.regions()),
        request.generatedAt(),
        new SectionReader(tallies, period, comparable).sections(changes),
        SectionReader.unpriced(tallies),
        CoverageReader.coverage(tallies, targets.states()),
        request.assumptions());
  }

  private static List<String> names(Stream<String> first, Stream<String> second) {
    return List.copyOf(new TreeSet<>(Stream.concat(first, second).toList()));
  }
}
