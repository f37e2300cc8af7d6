package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CHANGE;
import static io.dpuledger.report.section.Kind.MONEY;
import static java.util.Objects.requireNonNull;

import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Why teams cost more or less than in the period before. */
public final class MoversSection {
  /** The largest change first. */
  public static final Source<Mover> SOURCE =
      Source.of(
          SpendMoversTable.SCHEMA,
          Mover::of,
          Comparator.comparing((Mover mover) -> mover.change().abs())
              .reversed()
              .thenComparing(Mover::team, Comparator.nullsLast(Comparator.naturalOrder())));

  private static final FigureTable<Mover> TABLE =
      FigureTable.<Mover>of("mover")
          .team(Phrases.NO_TEAM, Mover::team)
          .add(MONEY, "previous_list_cost", "Before", Mover::before)
          .add(MONEY, "list_cost", "List cost", Mover::after)
          .add(CHANGE, "Change", Mover::change)
          .add(CHANGE, "change_by_sessions", "By sessions", Mover::bySessions)
          .add(CHANGE, "change_by_hours", "By hours", Mover::byHours)
          .add(CHANGE, "change_by_units", "By units", Mover::byUnits)
          .add(CHANGE, "change_by_price", "By price and mix", Mover::byPrice);

  static final Section<CurrencySection, Mover> SECTION =
      Section.of("movers", "What moved", TABLE, SOURCE)
          .says("Each team against as many days before. The four causes add up to the change.")
          .caption(money -> "Change of list cost in " + money.currency())
          .sheet("Movers")
          .json("movers");

  private MoversSection() {}

  /**
   * What a team costs more or less than in the period before: the sum of the four.
   *
   * @param team null for what belongs to none
   */
  public record Mover(
      @Nullable String team,
      BigDecimal before,
      BigDecimal after,
      BigDecimal bySessions,
      BigDecimal byHours,
      BigDecimal byUnits,
      BigDecimal byPrice) {
    static Mover of(TableRow row) {
      return new Mover(
          row.text("team"),
          requireNonNull(row.decimal("previous_list_cost")),
          requireNonNull(row.decimal("list_cost")),
          requireNonNull(row.decimal("change_by_sessions")),
          requireNonNull(row.decimal("change_by_hours")),
          requireNonNull(row.decimal("change_by_units")),
          requireNonNull(row.decimal("change_by_price")));
    }

    BigDecimal change() {
      return after.subtract(before);
    }
  }
}
