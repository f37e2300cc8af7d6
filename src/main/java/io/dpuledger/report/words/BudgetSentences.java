package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The budgets that are exceeded, and those that are more likely to be than not. */
final class BudgetSentences {
  private static final int MOST_TEAMS = 3;

  /** What is exceeded first, then the likeliest; where two are alike, the larger budget. */
  private static final Comparator<Outlook.Budget> LIKELIEST_FIRST =
      Comparator.comparing(Outlook.Budget::isExceeded)
          .thenComparing(budget -> Objects.requireNonNullElse(budget.chance(), 0.0))
          .thenComparing(Outlook.Budget::budget)
          .reversed();

  private BudgetSentences() {}

  /** Of all teams first; of single teams only the first few. */
  static List<String> of(CurrencySection section) {
    List<Outlook.Budget> likely =
        section.outlook().budgets().stream()
            .filter(Outlook.Budget::isLikelyToBeExceeded)
            .sorted(LIKELIEST_FIRST)
            .toList();
    List<String> sentences = new ArrayList<>();
    likely.stream()
        .filter(budget -> budget.team() == null)
        .forEach(budget -> sentences.add(sentence(section.currency(), budget)));
    List<Outlook.Budget> ofTeams = likely.stream().filter(budget -> budget.team() != null).toList();
    ofTeams.stream()
        .limit(MOST_TEAMS)
        .forEach(budget -> sentences.add(sentence(section.currency(), budget)));
    int more = ofTeams.size() - MOST_TEAMS;
    if (more > 0) {
      sentences.add(
          Phrases.capital(Phrases.inWords(more, "more team budget"))
              + (more == 1 ? " is" : " are")
              + " exceeded or likely to be.");
    }
    return List.copyOf(sentences);
  }

  private static String sentence(String currency, Outlook.Budget budget) {
    return budget.isExceeded() ? exceeded(currency, budget) : likely(currency, budget);
  }

  private static String exceeded(String currency, Outlook.Budget budget) {
    String spent = MoneyText.rounded(currency, budget.toDate());
    String team = budget.team();
    return team == null
        ? "The " + named(currency, budget) + " is exceeded: " + spent + " is spent so far."
        : owner(team) + "has exceeded its " + named(currency, budget) + ": " + spent + " so far.";
  }

  private static String likely(String currency, Outlook.Budget budget) {
    String chance = " (chance " + OutlookText.chance(budget) + ").";
    String team = budget.team();
    return team == null
        ? "The " + named(currency, budget) + " is likely to be exceeded" + chance
        : owner(team) + "is likely to exceed its " + named(currency, budget) + chance;
  }

  private static String owner(String team) {
    return Phrases.capital(VisibleText.of(team)) + " ";
  }

  /** "November budget of $7,000". */
  private static String named(String currency, Outlook.Budget budget) {
    BigDecimal amount = budget.budget();
    return budget.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " budget of "
        + MoneyText.rounded(currency, amount)
        + (budget.basis().equals("LIST") ? "" : " at contracted prices");
  }
}
