package io.dpuledger.report.html;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.Groundwork;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.RecommendationTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one kind that save nothing by themselves.
 *
 * @param why of the first of them
 */
public record GroundworkLine(String title, List<Place> places, String why) {
  /**
   * Where it applies.
   *
   * @param files what to apply; null if there is nothing
   */
  public record Place(String name, @Nullable String files) {}

  static GroundworkLine of(Groundwork kind, String root) {
    return new GroundworkLine(
        RecommendationTitle.of(kind.first()),
        kind.changes().stream()
            .map(
                change ->
                    new Place(
                        RecommendationText.place(change),
                        ChangeCard.files(root, change.artefactPath())))
            .distinct()
            .toList(),
        VisibleText.of(kind.first().rationale()));
  }
}
