package io.dpuledger.report.picture;

import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.Waterfall;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.OutlookText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From what the period before cost to what this one cost: by the teams that changed most, or of one
 * team by the four causes.
 */
public final class MoversPicture {
  private static final int MOST = 7;

  /** More first, the largest of each first. */
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> -change.amount().signum())
          .thenComparing(change -> change.amount().abs(), Comparator.reverseOrder());

  private MoversPicture() {}

  /** A part of the change. */
  record Change(String name, BigDecimal amount, String more) {}

  /** Null where nothing moved. */
  public static @Nullable Chart of(CurrencySection money, String id) {
    List<Outlook.Mover> movers = money.outlook().of(Outlook.MOVERS);
    List<Change> changes =
        (movers.size() == 1
                ? causes(movers.get(0))
                : movers.stream().map(mover -> team(money.currency(), mover)))
            .filter(change -> change.amount().signum() != 0)
            .toList();
    if (changes.isEmpty()) {
      return null;
    }
    String currency = money.currency();
    UsagePeriod period = money.spendByDay().period();
    BigDecimal before = sum(movers, Outlook.Mover::before);
    BigDecimal after = sum(movers, Outlook.Mover::after);
    return new Waterfall(
        id + "-movers",
        "What moved",
        "From %s in the days before to %s: %s. It adds up."
            .formatted(
                MoneyText.exact(currency, before),
                MoneyText.exact(currency, after),
                Phrases.shortList(
                    shown(changes).stream()
                        .map(one -> one.name() + " " + OutlookText.change(currency, one.amount()))
                        .toList(),
                    MOST)),
        total(currency, Phrases.days(period.previous()), before),
        shown(changes).stream().map(change -> step(currency, change)).toList(),
        total(currency, Phrases.days(period), after),
        start ->
            "Grey bars start at "
                + MoneyText.rounded(currency, BigDecimal.valueOf(start))
                + ", not at zero.");
  }

  private static Change team(String currency, Outlook.Mover mover) {
    String causes =
        causes(mover)
            .filter(cause -> cause.amount().signum() != 0)
            .sorted(ORDER)
            .map(cause -> cause.name() + " " + OutlookText.change(currency, cause.amount()))
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    return new Change(VisibleText.orElse(mover.team(), Phrases.NO_TEAM), mover.change(), causes);
  }

  private static Stream<Change> causes(Outlook.Mover mover) {
    return Stream.of(
        new Change("sessions", mover.bySessions(), ""),
        new Change("hours", mover.byHours(), ""),
        new Change("units", mover.byUnits(), ""),
        new Change("price and mix", mover.byPrice(), ""));
  }

  /** The largest changes, and the rest as one, so that nothing is left out. */
  static List<Change> shown(List<Change> changes) {
    List<Change> bySize =
        changes.stream()
            .sorted(Comparator.comparing((Change change) -> change.amount().abs()).reversed())
            .toList();
    int kept = changes.size() <= MOST ? changes.size() : MOST - 1;
    List<Change> shown = new ArrayList<>(bySize.subList(0, kept).stream().sorted(ORDER).toList());
    List<Change> rest = bySize.subList(kept, bySize.size());
    if (!rest.isEmpty()) {
      shown.add(new Change(Phrases.number(rest.size()) + " others", sum(rest, Change::amount), ""));
    }
    return List.copyOf(shown);
  }

  private static Waterfall.Step total(String currency, String name, BigDecimal amount) {
    return new Waterfall.Step(
        name,
        amount.doubleValue(),
        MoneyText.rounded(currency, amount),
        name + ": " + MoneyText.exact(currency, amount));
  }

  private static Waterfall.Step step(String currency, Change change) {
    return new Waterfall.Step(
        change.name(),
        change.amount().doubleValue(),
        MoneyText.signed(currency, change.amount()),
        change.name()
            + ": "
            + OutlookText.change(currency, change.amount())
            + (change.more().isEmpty() ? "" : " (" + change.more() + ")"));
  }

  private static <T> BigDecimal sum(List<T> some, Function<T, BigDecimal> amount) {
    return some.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
