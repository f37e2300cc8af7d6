package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.EvidenceSpend;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grades of evidence for idling in words, best first. */
public final class EvidenceText {
  private static final Map<String, Note> GRADES = grades();
  private static final List<String> ORDER = List.copyOf(GRADES.keySet());

  private static final Set<String> MEASURED = Set.of("EXACT", "UNUSED", "PARTIAL");

  private EvidenceText() {}

  /** Best known first; grades that we do not know come last, by name. */
  public static final Comparator<EvidenceSpend> BEST_FIRST =
      Comparator.<EvidenceSpend>comparingInt(grade -> rank(grade.evidence()))
          .thenComparing(EvidenceSpend::evidence);

  /** PARTIAL is "Partly measured". */
  public static String name(String evidence) {
    Note grade = GRADES.get(evidence);
    return grade == null ? Phrases.words(VisibleText.of(evidence)) : grade.label();
  }

  public static String meaning(String evidence) {
    Note grade = GRADES.get(evidence);
    return grade == null ? "" : grade.text();
  }

  /** Whether statements cover some of its time. */
  public static boolean isMeasured(String evidence) {
    return MEASURED.contains(evidence);
  }

  private static int rank(String evidence) {
    int index = ORDER.indexOf(evidence);
    return index < 0 ? ORDER.size() : index;
  }

  private static Map<String, Note> grades() {
    Map<String, Note> grades = new LinkedHashMap<>();
    grades.put(
        "EXACT",
        new Note("Measured", "Statements were read for all of its time, or until it idled out."));
    grades.put(
        "UNUSED",
        new Note(
            "Measured, never used", "Statements were read for all of its time, and none ran."));
    grades.put(
        "PARTIAL",
        new Note(
            "Partly measured",
            "Statements were read for part of its time; the rest may have been idle."));
    grades.put(
        "TAIL",
        new Note(
            "Timed out while idle (inferred)",
            "Its idle timeout ended it, so its last minutes were idle; the rest may have been."));
    grades.put(
        "UNDECIDABLE",
        new Note("Timed out, cause unknown", "Its idle timeout or its lifetime ended it."));
    grades.put("CEILING", new Note("Not measured", "We could not see whether it worked."));
    grades.put(
        "UNSUPPORTED",
        new Note(
            "Not measurable",
            "Streaming, Ray and Spark Connect: statements do not show whether it worked."));
    grades.put("NONE", new Note("Never ran", "It never started, so it cost nothing."));
    return grades;
  }
}
