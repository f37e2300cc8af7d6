package io.dpuledger.report.html;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Groundwork;
import io.dpuledger.report.words.RecommendationText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What to change, as the page shows it.
 *
 * @param groundwork what saves nothing by itself, folded away
 * @param decided how many changes are not open any more; empty if none
 */
public record ChangeCards(List<ChangeCard> cards, List<GroundworkLine> groundwork, String decided) {
  static ChangeCards of(CurrencySection money, String root, String id) {
    List<Recommendation> others = Groundwork.others(money);
    return new ChangeCards(
        IntStream.range(0, others.size())
            .mapToObj(at -> ChangeCard.of(money, others.get(at), root, id + "-change" + at))
            .toList(),
        Groundwork.of(money).stream().map(kind -> GroundworkLine.of(kind, root)).toList(),
        RecommendationText.decided(money));
  }
}
