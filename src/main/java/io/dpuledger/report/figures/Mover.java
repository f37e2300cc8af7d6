package io.dpuledger.report.figures;

import io.dpuledger.analysis.movers.SpendMoversTable;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How much more or less a team costs than in the period before: the sum of four causes.
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
  /** The largest change first. */
  public static final Source<Mover> SOURCE =
      Source.of(
          SpendMoversTable.SCHEMA,
          Mover::of,
          Comparator.comparing((Mover mover) -> mover.change().abs())
              .reversed()
              .thenComparing(Mover::team, Comparator.nullsLast(Comparator.naturalOrder())));

  private static Mover of(TableRow row) {
    return new Mover(
        row.text("team"),
        row.requireDecimal("previous_list_cost"),
        row.requireDecimal("list_cost"),
        row.requireDecimal("change_by_sessions"),
        row.requireDecimal("change_by_hours"),
        row.requireDecimal("change_by_units"),
        row.requireDecimal("change_by_price"));
  }

  public BigDecimal change() {
    return after.subtract(before);
  }
}
