package io.dpuledger.report.html;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Groundwork;
import io.dpuledger.report.picture.TimeoutPicture;
import io.dpuledger.report.words.RecommendationText;
import java.util.ArrayList;
import java.util.List;

/**
 * What to change, as the page shows it.
 *
 * @param smaller the changes that save least, as lines
 * @param groundwork what saves nothing by itself, folded away
 * @param decided how many changes are not open any more; empty if none
 */
public record ChangeCards(
    List<ChangeCard> cards,
    List<ChangeCard> smaller,
    List<GroundworkLine> groundwork,
    String decided) {
  /** Nobody begins with the sixteenth. */
  static final int MOST_CARDS = 15;

  /** The page is a letter: the curves of further changes are on the pages of their teams. */
  static final int MOST_DRAWN = 5;

  static ChangeCards of(CurrencySection money, String root, String id) {
    List<ChangeCard> cards = cards(money, root, id);
    int first = Math.min(cards.size(), MOST_CARDS);
    return new ChangeCards(
        cards.subList(0, first),
        cards.subList(first, cards.size()),
        Groundwork.of(money).stream().map(kind -> GroundworkLine.of(kind, root)).toList(),
        RecommendationText.decided(money));
  }

  private static List<ChangeCard> cards(CurrencySection money, String root, String id) {
    List<ChangeCard> cards = new ArrayList<>();
    int drawn = 0;
    for (Recommendation change : Groundwork.others(money)) {
      Card.Drawing drawing =
          drawn == MOST_DRAWN || cards.size() >= MOST_CARDS
              ? null
              : Card.Drawing.of(TimeoutPicture.of(money, change, id + "-change" + cards.size()));
      drawn += drawing == null ? 0 : 1;
      cards.add(ChangeCard.of(change, root, drawing));
    }
    return cards;
  }
}
