package io.dpuledger.report.picture;

import io.dpuledger.analysis.rightsizing.setting.TimeoutBasis;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.TimeoutPanels;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each idle timeout would cost, and how often it would interrupt, for a recommendation. */
public final class TimeoutPicture {
  private static final BigDecimal MONTH = BigDecimal.valueOf(30);
  private static final double PLAIN = 1;

  private final CurrencySection money;
  private final Recommendation change;
  private final TimeoutBasis basis;
  private final SortedMap<Integer, List<TimeoutPoint>> timeouts;

  private TimeoutPicture(
      CurrencySection money,
      Recommendation change,
      TimeoutBasis basis,
      SortedMap<Integer, List<TimeoutPoint>> timeouts) {
    this.money = money;
    this.change = change;
    this.basis = basis;
    this.timeouts = timeouts;
  }

  /** Null where there is no curve of just the sessions that the change is about. */
  public static @Nullable Chart of(CurrencySection money, Recommendation change, String id) {
    TimeoutBasis basis =
        change.kind() == Recommendation.Kind.IDLE_TIMEOUT
            ? TimeoutBasis.of(change.details()).orElse(null)
            : null;
    if (basis == null) {
      return null;
    }
    TreeMap<Integer, List<TimeoutPoint>> timeouts =
        money.outlook().of(TimeoutPoint.SOURCE).stream()
            .filter(point -> point.scope().equals(change.scope()))
            // The same group may have other sessions, which the change is not about.
            .filter(point -> point.pauses() == basis.pauses())
            .collect(
                Collectors.groupingBy(TimeoutPoint::minutes, TreeMap::new, Collectors.toList()));
    TimeoutPicture picture = new TimeoutPicture(money, change, basis, timeouts);
    return timeouts.size() > 1
            && timeouts.values().stream().allMatch(one -> plain(one) != null)
            && timeouts.containsKey(basis.minutes())
        ? picture.chart(id)
        : null;
  }

  private static @Nullable TimeoutPoint plain(List<TimeoutPoint> one) {
    return one.stream().filter(point -> point.priceFactor() == PLAIN).findFirst().orElse(null);
  }

  private Chart chart(String id) {
    List<TimeoutPanels.Point> points = timeouts.values().stream().map(this::point).toList();
    int advised = timeouts.headMap(basis.minutes()).size();
    TimeoutPoint best = requirePlain(basis.minutes());
    String minutes = basis.minutes() + " min: ";
    String cost = against(best.cost());
    String interruptions = Phrases.number(monthly(best.interruptions()));
    String today =
        basis.minutesToday() == null
            ? "no idle timeout acts today"
            : "today " + basis.minutesToday() + " min";
    return new TimeoutPanels(
        id,
        "What each idle timeout would cost",
        "Two panels over idle timeouts from %s to %s: cost a month against today, and interruptions a month. %s. At %s: %s and %s interruptions a month."
            .formatted(
                timeouts.firstKey() + " min",
                timeouts.lastKey() + " min",
                Phrases.capital(today),
                basis.minutes() + " min, recommended",
                cost,
                interruptions),
        new TimeoutPanels.Words(
            "Cost a month against today, by timeout (min)",
            "More interruptions a month, by timeout (min)",
            "recommended",
            minutes + cost,
            minutes + interruptions,
            "if an interruption costs half or twice as much",
            "90\u00A0% range"),
        points,
        advised,
        range(best),
        new TimeoutPanels.Today(basis.minutesToday(), today),
        List.of(note(best)),
        value ->
            (value > 0 ? "+" : "") + MoneyText.onAxis(money.currency(), BigDecimal.valueOf(value)));
  }

  private TimeoutPoint requirePlain(int minutes) {
    return Objects.requireNonNull(plain(Objects.requireNonNull(timeouts.get(minutes))));
  }

  private TimeoutPanels.Point point(List<TimeoutPoint> one) {
    List<Double> costs = one.stream().map(point -> monthly(point.cost()).doubleValue()).toList();
    TimeoutPoint plain = requirePlain(one.get(0).minutes());
    return new TimeoutPanels.Point(
        plain.minutes(),
        monthly(plain.cost()).doubleValue(),
        Collections.min(costs),
        Collections.max(costs),
        monthly(BigDecimal.valueOf(plain.interruptions())).doubleValue(),
        plain.minutes()
            + " min: "
            + against(plain.cost())
            + ", "
            + Phrases.count(monthly(plain.interruptions()), "interruption")
            + " a month");
  }

  private TimeoutPanels.@Nullable Range range(TimeoutPoint best) {
    return best.savingLow() == null || best.savingHigh() == null
        ? null
        : new TimeoutPanels.Range(
            monthly(best.savingHigh().negate()).doubleValue(),
            monthly(best.savingLow().negate()).doubleValue());
  }

  private String note(TimeoutPoint best) {
    String from = best.borrowedFrom();
    return (from == null
            ? "Only the " + Phrases.count(best.pauses(), "pause") + " that statements show"
            : "Only pauses of sessions like these")
        + (best.pauses() == 1 && from == null ? " is" : " are")
        + " drawn, with the cost of people's time. The expected saving above is of the bill, and of"
        + " all sessions, whether their statements were read or not.";
  }

  /** "$540 less", "$12 more". */
  private String against(BigDecimal cost) {
    BigDecimal amount = monthly(cost);
    String text = MoneyText.rounded(money.currency(), amount.abs());
    return amount.signum() == 0 ? "as today" : text + (amount.signum() < 0 ? " less" : " more");
  }

  private BigDecimal monthly(BigDecimal inLookBack) {
    return inLookBack
        .multiply(MONTH)
        .divide(BigDecimal.valueOf(change.lookbackPeriodInDays()), 6, RoundingMode.HALF_UP);
  }

  private long monthly(long inLookBack) {
    return monthly(BigDecimal.valueOf(inLookBack))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
