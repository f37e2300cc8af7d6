package io.dpuledger.report.opening;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.Phrases;
import java.util.List;

/** Whether all that should have been read was read. */
public final class QualityOpening {
  private QualityOpening() {}

  public static String of(LedgerReport report) {
    Coverage coverage = report.coverage();
    int all = coverage.targets().size();
    List<Coverage.TargetState> incomplete = coverage.incompleteTargets();
    if (all == 0) {
      return "No target has been read yet.";
    }
    if (incomplete.isEmpty()) {
      return all == 1
          ? "The only target was read completely at the last attempt."
          : "All %s were read completely at the last attempt."
              .formatted(Phrases.count(all, "target"));
    }
    return "%s of %s %s not read completely at the last attempt: %s."
        .formatted(
            Phrases.capital(Phrases.inWords(incomplete.size())),
            Phrases.count(all, "target"),
            incomplete.size() == 1 ? "was" : "were",
            Phrases.shortList(
                incomplete.stream()
                    .map(state -> VisibleText.of(state.target().toString()))
                    .toList(),
                3));
  }
}
