package io.dpuledger.report.opening;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which team costs most, and which one's cost changed most. */
public final class TeamsOpening {
  private TeamsOpening() {}

  public static String of(CurrencySection money) {
    List<Outlook.Mover> movers = money.outlook().of(Outlook.MOVERS);
    if (money.teams().size() < 2) {
      return movers.isEmpty()
          ? "All of it belongs to one team."
          : "Its cost " + moved(money.currency(), movers.get(0).change()) + ".";
    }
    TeamSpend most =
        money.teams().stream().max(Comparator.comparing(TeamSpend::listCost)).orElseThrow();
    return name(most.team(), true)
        + " costs most, "
        + MoneyText.rounded(money.currency(), most.listCost())
        + " ("
        + ShareText.of(most.listCost(), money.totals().listCost())
        + ")"
        + (movers.isEmpty()
            ? ""
            : "; "
                + (Objects.equals(movers.get(0).team(), most.team())
                    ? "its cost changed most, too"
                    : "the cost of " + name(movers.get(0).team(), false) + " changed most")
                + ": it "
                + moved(money.currency(), movers.get(0).change()))
        + ".";
  }

  private static String name(@Nullable String team, boolean isFirst) {
    String name = team == null ? "what belongs to no team" : "team " + VisibleText.of(team);
    return isFirst ? Phrases.capital(name) : name;
  }

  private static String moved(String currency, BigDecimal change) {
    String moved =
        change.signum() == 0
            ? "did not change"
            : (change.signum() > 0 ? "rose by " : "fell by ")
                + MoneyText.rounded(currency, change.abs());
    return moved + " against as many days before";
  }
}
