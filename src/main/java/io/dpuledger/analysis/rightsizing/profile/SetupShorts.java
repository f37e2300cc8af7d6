package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Those that ran for less than the billing minimum. */
final class SetupShorts {
  static final List<String> COLUMNS = List.of(SessionFactTable.MINIMUM_CHARGE_COST);

  private static final long MICROS_A_MINUTE = TimeUnit.MINUTES.toMicros(1);

  private final WholeSums figures;

  private Set<Long> startMinutes = Set.of();

  SetupShorts(WholeSums figures) {
    this.figures = figures;
  }

  void add(SessionFigures session) {
    Long minimumCharge = Micros.of(session.row(), SessionFactTable.MINIMUM_CHARGE_COST);
    figures.addKnown(Figure.MINIMUM_CHARGE_COST, minimumCharge);
    if (minimumCharge != null && minimumCharge > 0) {
      figures.add(Figure.SHORTS, 1);
      figures.add(Figure.SHORTS_COST, session.cost());
      addMinutes(Set.of(Math.floorDiv(session.startedOn(), MICROS_A_MINUTE)));
    }
  }

  void add(SetupShorts other) {
    addMinutes(other.startMinutes);
  }

  void write(SumOutput out) {
    out.numbers(startMinutes.stream().mapToLong(Long::longValue).toArray());
  }

  void read(SumInput in) {
    addMinutes(Arrays.stream(in.numbers()).boxed().toList());
  }

  private void addMinutes(Collection<Long> minutes) {
    if (startMinutes.isEmpty()) {
      startMinutes = minutes.isEmpty() ? Set.of() : new HashSet<>(minutes);
    } else {
      startMinutes.addAll(minutes);
    }
  }

  SessionSetup.Shorts sum() {
    return new SessionSetup.Shorts(
        figures.get(Figure.SHORTS),
        figures.money(Figure.MINIMUM_CHARGE_COST),
        figures.money(Figure.SHORTS_COST),
        startMinutes.size());
  }
}
