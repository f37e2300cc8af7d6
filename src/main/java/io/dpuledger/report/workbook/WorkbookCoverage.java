package io.dpuledger.report.workbook;

import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.MethodNotes;
import io.dpuledger.report.words.Note;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.QualityNotes;
import io.dpuledger.report.words.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures rest on, what is missing from them and how they are made, as sheets. */
final class WorkbookCoverage {
  private WorkbookCoverage() {}

  private record Remark(String kind, String about, @Nullable Long sessions, String says) {}

  static Sheet<?> targets(Coverage coverage) {
    return Sheet.of("Coverage", coverage.targets())
        .text("Account", state -> state.target().accountId())
        .text("Region", state -> state.target().region())
        .text("Outcome", state -> Phrases.words(state.outcome().name()))
        .time("Tried (UTC)", Coverage.TargetState::finishedAt)
        .time("Last read (UTC)", Coverage.TargetState::lastReadAt)
        .count("Sessions", state -> state.outcome().stored() ? state.sessions() : null)
        .text("Error", Coverage.TargetState::error);
  }

  static Sheet<?> quality(LedgerReport report) {
    return Sheet.of("Data quality", remarks(report))
        .text("Kind", Remark::kind)
        .text("About", Remark::about)
        .count("Sessions", Remark::sessions)
        .text("Remark", Remark::says);
  }

  private static List<Remark> remarks(LedgerReport report) {
    List<Remark> remarks = new ArrayList<>();
    for (Warning warning : Warning.of(report)) {
      remarks.add(new Remark("Warning", "", null, warning.text()));
      warning.details().forEach(detail -> remarks.add(new Remark("Warning", "", null, detail)));
    }
    QualityNotes.of(report).forEach(note -> remarks.add(remark("Gap", note)));
    for (Coverage.FlagCount flag : report.coverage().flags()) {
      remarks.add(new Remark("Quality flag", flag.flag(), flag.sessions(), ""));
    }
    MethodNotes.of(report).forEach(note -> remarks.add(remark("Method", note)));
    return remarks;
  }

  private static Remark remark(String kind, Note note) {
    return new Remark(kind, note.label(), null, note.text());
  }
}
