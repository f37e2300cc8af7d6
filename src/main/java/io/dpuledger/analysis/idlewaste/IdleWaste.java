package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.facts.idle.IdleEvidence;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rolls profiles up to the rows of {@link IdleWasteTable}. An estimate is made where it is finest,
 * and only then added up: so every dimension has the same total.
 */
public final class IdleWaste {
  private static final int MONEY = 6;
  private static final List<String> GRADES =
      List.of(
          IdleEvidence.EXACT,
          IdleEvidence.PARTIAL,
          IdleEvidence.TAIL,
          IdleEvidence.UNDECIDABLE,
          IdleEvidence.CEILING,
          IdleEvidence.UNUSED,
          IdleEvidence.UNSUPPORTED);

  private final UsagePeriod period;
  private final List<Spending> spending;
  private final List<Behaviour> behaviour;
  private final IdleShares shares;

  public IdleWaste(UsagePeriod period, List<Spending> spending, List<Behaviour> behaviour) {
    this.period = period;
    this.spending = List.copyOf(spending);
    this.behaviour = List.copyOf(behaviour);
    this.shares = new IdleShares(behaviour);
  }

  /** In the order of the table's columns, the dearest of each dimension first. */
  public List<@Nullable Object[]> rows() {
    return Stream.of(Dimension.values()).flatMap(this::rows).toList();
  }

  private Stream<@Nullable Object[]> rows(Dimension dimension) {
    Map<List<@Nullable String>, List<Spending>> groups = new LinkedHashMap<>();
    spending.stream()
        .sorted(
            Comparator.comparing(
                Spending::listCost, Comparator.nullsLast(Comparator.reverseOrder())))
        .forEach(
            one ->
                groups
                    .computeIfAbsent(
                        Arrays.asList(one.labels().value(dimension), one.currency()),
                        key -> new ArrayList<>())
                    .add(one));
    return groups.entrySet().stream()
        .map(
            group ->
                row(dimension, group.getKey().get(0), group.getKey().get(1), group.getValue()));
  }

  private @Nullable Object[] row(
      Dimension dimension,
      @Nullable String value,
      @Nullable String currency,
      List<Spending> group) {
    BigDecimal listCost = sum(group.stream().map(Spending::listCost));
    Estimate estimate = estimate(group);
    Optional<Behaviour> seen =
        behaviour.stream()
            .filter(one -> Objects.equals(one.labels().value(dimension), value))
            .filter(one -> Objects.equals(one.currency(), currency))
            .reduce(Behaviour::plus);
    List<@Nullable Object> row = new ArrayList<>();
    row.add(period.firstDay().toString());
    row.add(period.lastDay().toString());
    row.add(dimension.name());
    row.add(value);
    row.add(currency);
    row.add(sum(group.stream().map(Spending::unitHours)));
    row.add(listCost);
    row.add(sum(group.stream().map(Spending::idleCostLow)));
    row.add(estimate.point());
    row.add(sum(group.stream().map(Spending::idleCostHigh)));
    row.add(estimate.basis());
    for (String grade : GRADES) {
      row.add(ratio(sum(costs(group, grade)), listCost));
    }
    row.add(
        listCost == null
            ? null
            : sum(
                Stream.concat(
                    Stream.of(BigDecimal.ZERO.setScale(MONEY)),
                    group.stream().filter(IdleWaste::restsOnATail).map(Spending::idleCostLow))));
    row.add(seen.map(one -> ratio(one.timeoutSeconds(), one.executionSeconds())).orElse(null));
    row.add(seen.map(one -> ratio(one.cappedSeconds(), one.executionSeconds())).orElse(null));
    return row.toArray();
  }

  private static Stream<@Nullable BigDecimal> costs(List<Spending> group, String grade) {
    return Stream.concat(
        Stream.of(BigDecimal.ZERO),
        group.stream().filter(one -> one.evidence().equals(grade)).map(Spending::listCost));
  }

  /** Of a partly known session only its end does, but not even a reader can take that apart. */
  private static boolean restsOnATail(Spending one) {
    return one.evidence().equals(IdleEvidence.TAIL)
        || (one.evidence().equals(IdleEvidence.PARTIAL)
            && IdleEvidence.BY_IDLING.equals(one.ending()));
  }

  private record Estimate(@Nullable BigDecimal point, String basis) {}

  private Estimate estimate(List<Spending> group) {
    BigDecimal point = BigDecimal.ZERO.setScale(MONEY);
    IdleShares.Basis widest = null;
    for (Spending one : group) {
      BigDecimal low = one.idleCostLow();
      BigDecimal high = one.idleCostHigh();
      if (low == null || high == null) {
        return new Estimate(null, "NO_PRICE");
      }
      point = point.add(low);
      if (high.compareTo(low) > 0 && !one.evidence().equals(IdleEvidence.UNSUPPORTED)) {
        Optional<IdleShares.Share> share = shares.of(one);
        if (share.isEmpty()) {
          return new Estimate(null, "TOO_FEW_POLLS");
        }
        IdleShares.Share idle = share.orElseThrow();
        point =
            point.add(
                high.subtract(low).multiply(idle.share()).setScale(MONEY, RoundingMode.HALF_UP));
        widest = widest == null || idle.basis().compareTo(widest) > 0 ? idle.basis() : widest;
      }
    }
    return new Estimate(point, widest == null ? "NONE_NEEDED" : widest.name());
  }

  private static @Nullable Double ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : Double.valueOf(part.doubleValue() / whole.doubleValue());
  }

  /** Null if nothing is known of any. */
  private static @Nullable BigDecimal sum(Stream<@Nullable BigDecimal> amounts) {
    return amounts.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }
}
