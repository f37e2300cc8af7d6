package io.dpuledger.report.figures;

import io.dpuledger.model.advice.Recommendation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Open changes of one kind that save nothing by themselves, but make others possible or lasting.
 *
 * @param changes at least one
 */
public record Groundwork(Recommendation.Kind kind, List<Recommendation> changes) {
  public Groundwork {
    changes = List.copyOf(changes);
  }

  /** Kind by kind. */
  public static List<Groundwork> of(CurrencySection money) {
    Map<Recommendation.Kind, List<Recommendation>> kinds =
        money.openRecommendations().stream()
            .filter(Groundwork::savesNothing)
            .collect(
                Collectors.groupingBy(Recommendation::kind, TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(kind -> new Groundwork(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** The open changes that save something, or may. */
  public static List<Recommendation> others(CurrencySection money) {
    return money.openRecommendations().stream().filter(change -> !savesNothing(change)).toList();
  }

  private static boolean savesNothing(Recommendation change) {
    return change.oneOff() == null && change.incremental().high().signum() == 0;
  }

  /** One of them, to say what they have in common. */
  public Recommendation first() {
    return changes.get(0);
  }
}
