package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Kind.TIME;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;

import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.MethodNotes;
import io.dpuledger.report.words.Note;
import io.dpuledger.report.words.QualityNotes;
import io.dpuledger.report.words.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures rest on, what is missing from them, and how they are made. */
final class CoverageSections {
  private static final FigureTable<Coverage.TargetState> TARGET =
      FigureTable.<Coverage.TargetState>of("target")
          .add(NAME, "account_id", "Account", state -> state.target().accountId())
          .as("account_id")
          .add(NAME, "region", "Region", state -> state.target().region())
          .add(CODE, "outcome", "Outcome", state -> state.outcome().name())
          .as("collection_outcome")
          .badIf(state -> !state.outcome().stored())
          .add(TIME, "finished_at", "Tried (UTC)", Coverage.TargetState::finishedAt)
          .add(TIME, "last_read_at", "Last read (UTC)", Coverage.TargetState::lastReadAt)
          .orNull()
          .unknown("never")
          .add(
              COUNT,
              "sessions",
              "Sessions",
              state -> state.outcome().stored() ? state.sessions() : null)
          .orNull()
          .unknown("unknown")
          .add(COUNT, "throttled_calls", "Throttled calls", Coverage.TargetState::throttledCalls)
          .orNull()
          .unknown("unknown")
          .inSheet()
          .add(TEXT, "error", "Error", Coverage.TargetState::error)
          .orNull()
          .wide();

  static final Section<LedgerReport, Coverage.TargetState> TARGETS =
      Section.<LedgerReport, Coverage.TargetState>of(
              "targets", "Data quality", TARGET, report -> report.coverage().targets())
          .shows(report -> report.coverage().incompleteTargets(), MARKDOWN)
          .when(report -> true)
          .notes(QualityNotes::of)
          .folded(
              "Show the targets and when they were last read",
              report -> !report.coverage().incompleteTargets().isEmpty())
          .sheet("Coverage")
          .json("targets");

  static final Section<LedgerReport, Remark> METHOD =
      Section.<LedgerReport, Remark>of("method", "Method", FigureTable.of(), report -> List.of())
          .when(report -> true)
          .notes(MethodNotes::of);

  static final Section<LedgerReport, Remark> REMARKS =
      Section.of(
              "quality",
              "Data quality",
              FigureTable.<Remark>of()
                  .add(NAME, "Kind", Remark::kind)
                  .add(NAME, "About", Remark::about)
                  .add(COUNT, "Sessions", Remark::sessions)
                  .add(TEXT, "Remark", Remark::says),
              CoverageSections::remarks)
          .in()
          .sheet("Data quality");

  private CoverageSections() {}

  /** A warning, a gap, a flag or a note, as a row. */
  record Remark(String kind, String about, @Nullable Long sessions, String says) {
    static Remark of(String kind, Note note) {
      return new Remark(kind, note.label(), null, note.text());
    }
  }

  private static List<Remark> remarks(LedgerReport report) {
    return Stream.of(
            Warning.of(report).stream()
                .flatMap(
                    warning -> Stream.concat(Stream.of(warning.text()), warning.details().stream()))
                .map(text -> Remark.of("Warning", new Note("", text))),
            QualityNotes.of(report).stream().map(note -> Remark.of("Gap", note)),
            report.coverage().flags().stream()
                .map(flag -> new Remark("Quality flag", flag.flag(), flag.sessions(), "")),
            MethodNotes.of(report).stream().map(note -> Remark.of("Method", note)))
        .flatMap(remarks -> remarks)
        .toList();
  }
}
