package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.SHARE;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.analysis.breakdown.Breakdown;
import io.dpuledger.analysis.breakdown.CostParts;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.CostPartText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the cost is made of: how sure it is, how much of it idled, and what may come on top. */
final class CostBreakdownSection {
  private static final FigureTable<Part> PARTS =
      FigureTable.<Part>of()
          .add(TEXT, "Part", part -> part.what().label())
          .add(MONEY, "Amount", Part::amount)
          .add(SHARE, "Share", Part::share)
          .notInSheet()
          .add(TEXT, "What it is", part -> part.what().meaning())
          .wide();

  /** The same as JSON has it. */
  static final FigureTable<Breakdown.Line> ALL =
      figures(FigureTable.<Breakdown.Line>of("cost_breakdown"));

  private static final FigureTable<Breakdown.Line> BY_TEAM =
      figures(
          FigureTable.<Breakdown.Line>of("team_cost_breakdown")
              .team(Phrases.NO_TEAM, Breakdown.Line::team));

  static final Section<CurrencySection, Part> SECTION =
      Section.of("cost-parts", "What the cost is made of", PARTS, CostBreakdownSection::parts)
          .says(
              money ->
                  List.of(
                      money.breakdown().all().parts() == null
                          ? CostPartText.UNKNOWN
                          : CostPartText.SUMS))
          .when(CurrencySection::hasSpend)
          .caption(money -> "At list price, in " + money.currency())
          .sheet("Cost parts");

  static final Section<CurrencySection, Breakdown.Line> TEAMS =
      Section.<CurrencySection, Breakdown.Line>of(
              "team-cost-parts",
              "What the cost is made of, by team",
              BY_TEAM,
              money -> money.breakdown().teams())
          .in()
          .ofAllTeams()
          .sheet("Cost parts by team")
          .json("team_cost_breakdowns");

  private CostBreakdownSection() {}

  /** One part of a cost, or what is at risk on top of it. */
  record Part(CostPartText what, BigDecimal amount, BigDecimal listCost) {
    @Nullable Share share() {
      return what == CostPartText.AT_RISK ? null : Share.of(amount, listCost);
    }
  }

  private static List<Part> parts(CurrencySection money) {
    Breakdown.Line all = money.breakdown().all();
    CostParts parts = all.parts();
    return parts == null
        ? List.of()
        : Arrays.stream(CostPartText.values())
            .map(what -> new Part(what, what.amount(parts, all.atRisk()), parts.listCost()))
            .toList();
  }

  private static FigureTable<Breakdown.Line> figures(FigureTable<Breakdown.Line> table) {
    return table
        .add(MONEY, "list_cost", "List cost", Breakdown.Line::listCost)
        .add(MONEY, "confirmed_cost", "Confirmed", part(CostParts::confirmed))
        .orNull()
        .add(MONEY, "estimated_cost", "Estimated", part(CostParts::estimated))
        .orNull()
        .add(MONEY, "at_risk_cost", "At risk", Breakdown.Line::atRisk)
        .add(MONEY, "idle_seen_cost", "Idle, seen", part(CostParts::idleSeen))
        .orNull()
        .add(MONEY, "idle_inferred_cost", "Idle, inferred", part(CostParts::idleInferred))
        .orNull()
        .add(MONEY, "idle_unknown_cost", "Idle or not, unknown", part(CostParts::idleUnknown))
        .orNull()
        .add(MONEY, "statement_open_cost", "Statement open", part(CostParts::statementOpen))
        .orNull()
        .add(MONEY, "minimum_charge_cost", "Minimum charge", part(CostParts::minimumCharge))
        .orNull();
  }

  private static Function<Breakdown.Line, @Nullable BigDecimal> part(
      Function<CostParts, BigDecimal> of) {
    return line -> line.parts() == null ? null : of.apply(line.parts());
  }
}
