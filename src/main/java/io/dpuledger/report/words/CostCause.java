package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed the cost most: one team, by one of the four causes that its change is split into.
 *
 * @param what it is, in words
 */
record CostCause(String what, BigDecimal amount) {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal ONE_IN_A_HUNDRED = new BigDecimal("0.01");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** As the end of a sentence; empty where the causes are not known, or are those of other days. */
  static String of(CurrencySection section) {
    BigDecimal before = section.previousListCost();
    List<Outlook.Mover> movers = section.outlook().of(Outlook.MOVERS);
    BigDecimal now = section.totals().listCost();
    if (before == null
        || sum(movers.stream().map(Outlook.Mover::before)).compareTo(before) != 0
        || sum(movers.stream().map(Outlook.Mover::after)).compareTo(now) != 0) {
      return "";
    }
    List<CostCause> causes =
        movers.stream()
            .flatMap(CostCause::causes)
            .filter(cause -> cause.amount.abs().compareTo(CENT) >= 0)
            .sorted(Comparator.comparing((CostCause cause) -> cause.amount.abs()).reversed())
            .toList();
    return ShareText.changePercent(now, before) == 0
        ? although(section, causes.stream().filter(cause -> cause.isVisibleIn(before)).findFirst())
        : because(section, causes, now.subtract(before));
  }

  /** The largest cause of the change, and the largest of all if that is one against it. */
  private static String because(
      CurrencySection section, List<CostCause> causes, BigDecimal change) {
    Optional<CostCause> main =
        causes.stream().filter(cause -> cause.amount.signum() == change.signum()).findFirst();
    String because =
        main.map(
                cause ->
                    (cause.amount.multiply(TWO).abs().compareTo(change.abs()) >= 0
                            ? ", mostly because "
                            : ", in part because ")
                        + cause.in(section))
            .orElse("");
    return because
        + although(
            section,
            causes.stream().findFirst().filter(cause -> cause.amount.signum() != change.signum()));
  }

  private static String although(CurrencySection section, Optional<CostCause> against) {
    return against.map(cause -> ", although " + cause.in(section)).orElse("");
  }

  private String in(CurrencySection section) {
    return what + " (" + MoneyText.signed(section.currency(), amount) + ")";
  }

  private boolean isVisibleIn(BigDecimal cost) {
    return amount.abs().compareTo(cost.multiply(ONE_IN_A_HUNDRED)) >= 0;
  }

  private static Stream<CostCause> causes(Outlook.Mover mover) {
    String sessions = "sessions " + whose(mover.team());
    return Stream.of(
        cause(mover.bySessions(), "more " + sessions + " ran", "fewer " + sessions + " ran"),
        cause(mover.byHours(), sessions + " ran longer", sessions + " ran shorter"),
        cause(mover.byUnits(), sessions + " had more units", sessions + " had fewer units"),
        cause(
            mover.byPrice(),
            sessions + " cost more a unit-hour",
            sessions + " cost less a unit-hour"));
  }

  private static CostCause cause(BigDecimal amount, String more, String less) {
    return new CostCause(amount.signum() > 0 ? more : less, amount);
  }

  private static String whose(@Nullable String team) {
    return team == null ? "without a team" : "of " + VisibleText.of(team);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
