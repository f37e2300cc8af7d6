package io.dpuledger.report.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it takes the form of a channel. Every text is one line without
 * control characters; escaping is the form's own.
 *
 * @param notice what to know before all else, such as that it is play; empty if nothing
 * @param advice the open changes that save most
 * @param moreAdvice how many more there are
 * @param link where the report is; null if nobody said
 */
public record Letter(
    String subject,
    String notice,
    List<String> sentences,
    List<Figure> figures,
    List<Advice> advice,
    int moreAdvice,
    List<String> warnings,
    @Nullable URI link,
    String closing) {
  /** Above the advice, as in the report. */
  public static final String ADVICE = "What to do first";

  public Letter {
    sentences = List.copyOf(sentences);
    figures = List.copyOf(figures);
    advice = List.copyOf(advice);
    warnings = List.copyOf(warnings);
  }

  /** A figure with its name. */
  public record Figure(String label, String value) {}

  /**
   * A change that is recommended.
   *
   * @param news new, changed, or empty
   */
  public record Advice(String where, String reach, String what, String saving, String news) {}

  /** What stands below the advice; empty if that is all of it. */
  public String more() {
    return moreAdvice == 0 ? "" : "And " + moreAdvice + " more in the report.";
  }
}
