package io.dpuledger.report.words;

import io.dpuledger.report.figures.EvidenceSpend;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grades of evidence for idling, best first, and what each means. */
public final class EvidenceText {
  private static final Map<String, String> MEANINGS = meanings();
  private static final List<String> ORDER = List.copyOf(MEANINGS.keySet());

  private static final Set<String> MEASURED = Set.of("EXACT", "UNUSED", "PARTIAL");

  private EvidenceText() {}

  /** Best known first; grades that we do not know come last, by name. */
  public static final Comparator<EvidenceSpend> BEST_FIRST =
      Comparator.<EvidenceSpend>comparingInt(grade -> rank(grade.evidence()))
          .thenComparing(EvidenceSpend::evidence);

  public static String meaning(String evidence) {
    return MEANINGS.getOrDefault(evidence, "");
  }

  /** Whether statements cover some of its time. */
  public static boolean isMeasured(String evidence) {
    return MEASURED.contains(evidence);
  }

  private static int rank(String evidence) {
    int index = ORDER.indexOf(evidence);
    return index < 0 ? ORDER.size() : index;
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("EXACT", "Statements cover all its time, or all but an idle tail.");
    meanings.put("UNUSED", "Statements cover all its time, and none ran.");
    meanings.put("PARTIAL", "Statements cover some of its time; the rest may have been idle.");
    meanings.put("TAIL", "Ended by its idle timeout: the tail was idle, the rest may have been.");
    meanings.put("UNDECIDABLE", "Timed out, but something else than idling may have ended it.");
    meanings.put(
        "CEILING", "Stopped, failed, vanished or running, not polled: anything is possible.");
    meanings.put("UNSUPPORTED", "Streaming, Ray or Spark Connect: statements do not tell.");
    meanings.put("NONE", "Never executed.");
    return meanings;
  }
}
