package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.OwnerGroups;
import io.dpuledger.analysis.idlewaste.BehaviourProfile.Alike;
import io.dpuledger.analysis.idlewaste.Labels.Dimension;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rolls profiles up to the rows of {@link IdleWasteTable}. How what is not known is estimated: see
 * {@link IdleShares}.
 */
public final class IdleWaste {
  private static final OwnerGroups NOBODY = new OwnerGroups();

  private final UsagePeriod period;
  private final List<Spending> spending;
  private final Map<Alike, Behaviour> behaviour;
  private final MeasuredDays measured;
  private final Map<@Nullable String, OwnerGroups> owners;
  private final Map<@Nullable String, IdleEstimator> estimators = new HashMap<>();

  public IdleWaste(
      UsagePeriod period,
      List<Spending> spending,
      Map<Alike, Behaviour> behaviour,
      MeasuredDays measured) {
    this.period = period;
    this.spending = List.copyOf(spending);
    this.behaviour = Map.copyOf(behaviour);
    this.measured = measured;
    this.owners = new HashMap<>();
    spending.forEach(
        one ->
            owners
                .computeIfAbsent(one.currency(), currency -> new OwnerGroups())
                .add(one.labels().team(), one.labels().owner()));
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
          var unknown =
              scans.ask(SessionDayTable.SCHEMA, lookBack::contains, new UnknownProfile(lookBack));
          Predicate<String> created = day -> night.mayReach(day, firstDay);
          var behaviour =
              scans.ask(SessionFactTable.SCHEMA, created, new BehaviourProfile(lookBack));
          var measured =
              scans.ask(
                  SessionFactTable.SCHEMA,
                  created,
                  new MeasuredProfile(lookBack, night.settings().idle()));
          var polledHours =
              scans.ask(SessionFactTable.SCHEMA, created, new PolledHoursProfile(lookBack));
          return () ->
              new IdleWaste(
                      lookBack,
                      SpendingProfile.spending(spending.get()),
                      behaviour.get(),
                      new MeasuredDays(polledHours.get(), measured.get(), unknown.get()))
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
                        Arrays.asList(
                            one.labels().value(dimension, owners(one.currency())), one.currency()),
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
    Behaviour seen =
        behaviour.entrySet().stream()
            .filter(one -> Objects.equals(one.getKey().currency(), currency))
            .filter(
                one ->
                    Objects.equals(one.getKey().labels().value(dimension, owners(currency)), value))
            .map(Map.Entry::getValue)
            .reduce(Behaviour::plus)
            .orElse(null);
    return new IdleWasteGroup(
        period,
        dimension,
        value,
        currency,
        ofGroup,
        estimator(currency).of(dimension, ofGroup),
        seen);
  }

  private OwnerGroups owners(@Nullable String currency) {
    return owners.getOrDefault(currency, NOBODY);
  }

  private IdleEstimator estimator(@Nullable String currency) {
    return estimators.computeIfAbsent(
        currency,
        one ->
            new IdleEstimator(
                new IdleShares(String.valueOf(one), period.lastDay().toString(), measured)));
  }
}
