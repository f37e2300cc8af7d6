package io.dpuledger.report.html;

import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Groundwork;
import io.dpuledger.report.words.RecommendationText;
import java.util.List;

/**
 * What to change, as the page shows it.
 *
 * @param groundwork what saves nothing by itself, folded away
 * @param decided how many changes are not open any more; empty if none
 */
public record ChangeCards(List<ChangeCard> cards, List<GroundworkLine> groundwork, String decided) {
  static ChangeCards of(CurrencySection money, String root, String id) {
    return new ChangeCards(
        Groundwork.others(money).stream()
            .map(change -> ChangeCard.of(money, change, root, id))
            .toList(),
        Groundwork.of(money).stream().map(kind -> GroundworkLine.of(kind, root)).toList(),
        RecommendationText.decided(money));
  }
}
