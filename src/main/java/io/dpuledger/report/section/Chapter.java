package io.dpuledger.report.section;

import io.dpuledger.report.section.Section.Form;
import java.util.List;
import java.util.function.Function;

/**
 * Sections that answer one question of a reader, and the sentence with which they begin.
 *
 * @param <S> what they are about: the money of one currency, or the whole report
 * @param name of its place in the page
 * @param opening made from the figures; empty if they say nothing
 */
public record Chapter<S>(
    String name, String title, Function<S, String> opening, List<Section<S, ?>> sections) {
  public Chapter {
    sections = List.copyOf(sections);
  }

  /** Whether a form has any of it. */
  public boolean isShown(S subject, Form form) {
    return sections.stream().anyMatch(section -> section.isShown(subject, form));
  }
}
