package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.idlewaste.BehaviourProfile.Alike;
import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
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

  private final UsagePeriod period;
  private final List<Spending> spending;
  private final Map<Alike, Behaviour> behaviour;
  private final IdleShares shares;

  public IdleWaste(UsagePeriod period, List<Spending> spending, Map<Alike, Behaviour> behaviour) {
    this.period = period;
    this.spending = List.copyOf(spending);
    this.behaviour = Map.copyOf(behaviour);
    this.shares = new IdleShares(behaviour);
  }

  /** Adds up what idling cost in the look-back, and estimates it from sessions that are alike. */
  public static Analysis analysis() {
    return Analysis.of(
        IdleWasteTable.TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          UsagePeriod lookBack = night.lookBack();
          String firstDay = lookBack.firstDay().toString();
          var spending =
              scans.ask(SessionDayTable.SCHEMA, lookBack::contains, new SpendingProfile(lookBack));
          var behaviour =
              scans.ask(
                  SessionFactTable.SCHEMA,
                  created -> night.mayReach(created, firstDay),
                  new BehaviourProfile(lookBack, night.settings().idle().tolerance()));
          return () ->
              new IdleWaste(lookBack, SpendingProfile.spending(spending.get()), behaviour.get())
                  .groups();
        });
  }

  /** The one that cost most of each dimension first. */
  public List<IdleWasteGroup> groups() {
    return Stream.of(Dimension.values()).flatMap(this::groups).toList();
  }

  private Stream<IdleWasteGroup> groups(Dimension dimension) {
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
                group(dimension, group.getKey().get(0), group.getKey().get(1), group.getValue()));
  }

  private IdleWasteGroup group(
      Dimension dimension,
      @Nullable String value,
      @Nullable String currency,
      List<Spending> ofGroup) {
    Estimate estimate = estimate(ofGroup);
    Behaviour seen =
        behaviour.entrySet().stream()
            .filter(one -> Objects.equals(one.getKey().labels().value(dimension), value))
            .filter(one -> Objects.equals(one.getKey().currency(), currency))
            .map(Map.Entry::getValue)
            .reduce(Behaviour::plus)
            .orElse(null);
    return new IdleWasteGroup(
        period, dimension, value, currency, ofGroup, estimate.point(), estimate.basis(), seen);
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
}
