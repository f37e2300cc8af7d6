package io.dpuledger.report.reader;

import io.dpuledger.analysis.capacity.CapacityPeakTable;
import io.dpuledger.analysis.capacity.CapacityProfileTable;
import io.dpuledger.analysis.rightsizing.RecommendationTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.report.aggregate.Aggregate;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.aggregate.GroupSums;
import io.dpuledger.report.figures.AnalystAnswers;
import io.dpuledger.report.figures.Capacity;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.section.Sections;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a report of what the tables answer. */
public final class ReportReader {
  private ReportReader() {}

  /** From when on a report of a period looks at spend, to compare. */
  public static LocalDate firstDayCompared(UsagePeriod period) {
    return new ComparedDays(period).firstDay();
  }

  /**
   * A report.
   *
   * @param usage what tables of usage answered to {@link ReportQueries#ofUsage}
   * @param asOf the rows of any other table that the day of the report is to see
   */
  public static LedgerReport read(
      Collection<GroupSums> usage,
      Function<TableSchema, List<TableRow>> asOf,
      List<TargetRead> reads,
      ReportRequest request) {
    UsagePeriod period = request.period();
    List<GroupSums> answers = new ArrayList<>(usage);
    ReportQueries.asOf(period)
        .forEach((table, questions) -> answers.add(questions.of(asOf.apply(table))));
    Aggregates aggregates = Aggregates.of(answers);
    List<Recommendation> changes =
        RecommendationTable.asOf(asOf.apply(RecommendationTable.SCHEMA), request.asOf());
    KnownDays known = KnownDays.of(aggregates, period);
    PriceReader prices = new PriceReader(request.rateCard());
    PolledDays polled = PolledDays.of(aggregates);
    OutlookReader outlook = new OutlookReader(Sections.sources(), asOf);
    List<CurrencySection> sections =
        new SectionReader(
                aggregates, period, known, prices, polled, outlook::ofAll, request.sharedCost())
            .sections(changes);
    return new LedgerReport(
        request.title(),
        reads.stream().anyMatch(read -> read.lastTry().source() == CollectionSource.SIMULATED),
        request.asOf(),
        period,
        known.cover(period.previous()),
        names(
            aggregates.values(Aggregate.Topic.TEAM, Aggregate.Key.ACCOUNT_ID),
            targets(reads, Target::accountId)),
        names(
            aggregates.values(Aggregate.Topic.TEAM, Aggregate.Key.REGION),
            targets(reads, Target::region)),
        request.generatedAt(),
        sections,
        new TeamReader(period, known, sections, prices, polled, outlook).teams(aggregates, changes),
        SectionReader.unpriced(aggregates),
        new Capacity(
            CapacityReader.week(asOf.apply(CapacityProfileTable.SCHEMA)),
            CapacityReader.peaks(asOf.apply(CapacityPeakTable.SCHEMA)),
            LimitReader.limits(aggregates)),
        CoverageReader.coverage(aggregates, reads, request.daysUnderOlderRules()),
        request.assumptions(),
        AnalystAnswers.NONE);
  }

  private static Stream<String> targets(List<TargetRead> reads, Function<Target, String> part) {
    return reads.stream().map(TargetRead::target).map(part);
  }

  private static List<String> names(Stream<String> first, Stream<String> second) {
    return List.copyOf(new TreeSet<>(Stream.concat(first, second).toList()));
  }
}
