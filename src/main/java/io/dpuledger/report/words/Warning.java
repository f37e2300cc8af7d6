package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.Coverage;
import io.dpuledger.report.figures.LedgerReport;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know before any figure: what is not in them. */
public record Warning(String text, List<String> details) {
  public Warning {
    details = List.copyOf(details);
  }

  public static List<Warning> of(LedgerReport report) {
    List<Warning> warnings = new ArrayList<>();
    Coverage coverage = report.coverage();
    List<Coverage.TargetState> unread = coverage.unreadTargets();
    if (coverage.targets().isEmpty()) {
      warnings.add(new Warning("No target has been read yet.", List.of()));
    }
    if (!unread.isEmpty()) {
      warnings.add(
          new Warning(
              unread.size()
                  + " of "
                  + Phrases.count(coverage.targets().size(), "target")
                  + " could not be read. What ran there since the last read is missing below.",
              unread.stream().map(Warning::unread).toList()));
    }
    List<Coverage.TargetState> partlyRead = coverage.partlyReadTargets();
    if (!partlyRead.isEmpty()) {
      warnings.add(
          new Warning(
              "In "
                  + Phrases.count(partlyRead.size(), "target")
                  + " all sessions were read, but some of their details were not.",
              partlyRead.stream()
                  .map(state -> VisibleText.of(state.target() + ": " + state.error()))
                  .toList()));
    }
    if (!report.unpriced().isEmpty()) {
      warnings.add(
          new Warning(
              String.join(" and ", report.unpriced().stream().map(Phrases::unitHours).toList())
                  + " of "
                  + Phrases.count(coverage.sessionsUnpriced(), "session")
                  + " have no price and are in no amount below.",
              List.of()));
    }
    if (coverage.daysUnderOlderRules() > 0) {
      warnings.add(
          new Warning(
              Phrases.count(coverage.daysUnderOlderRules(), "day")
                  + (coverage.daysUnderOlderRules() == 1 ? " still follows" : " still follow")
                  + " older rules of prices, attribution or idling. New rules apply to new days;"
                  + " analyze --rebuild applies them to all.",
              List.of()));
    }
    return List.copyOf(warnings);
  }

  private static String unread(Coverage.TargetState state) {
    String lastRead =
        state.lastReadAt() == null
            ? "never read"
            : "last read " + Phrases.minute(state.lastReadAt());
    return VisibleText.of(state.target().toString())
        + ": "
        + state.outcome()
        + ", "
        + lastRead
        + (state.error() == null ? "" : ". " + VisibleText.of(state.error()));
  }
}
