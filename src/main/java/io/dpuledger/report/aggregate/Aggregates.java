package io.dpuledger.report.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers to all questions of one report. */
public record Aggregates(List<Aggregate> all) {
  private static final Comparator<@Nullable String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** So that the same answers make the same report, in whatever order they come. */
  private static final Comparator<Aggregate> ORDER =
      Comparator.comparing(Aggregate::topic)
          .thenComparing(Aggregate::currency, NULLS_FIRST)
          .thenComparing(Aggregate::team, NULLS_FIRST)
          .thenComparing(Aggregate::keys, Aggregates::byKeys);

  public Aggregates {
    all = List.copyOf(all);
  }

  public static Aggregates of(Collection<GroupSums> answers) {
    return new Aggregates(answers.stream().flatMap(GroupSums::aggregates).sorted(ORDER).toList());
  }

  private static int byKeys(List<@Nullable String> one, List<@Nullable String> other) {
    int order = 0;
    for (int i = 0; i < one.size() && order == 0; i++) {
      order = NULLS_FIRST.compare(one.get(i), other.get(i));
    }
    return order;
  }

  public Stream<Aggregate> of(Aggregate.Topic topic) {
    return all.stream().filter(aggregate -> aggregate.topic() == topic);
  }

  public Stream<Aggregate> of(Aggregate.Topic topic, String currency) {
    return of(topic).filter(aggregate -> currency.equals(aggregate.currency()));
  }

  /** Every value of one key. */
  public Stream<String> values(Aggregate.Topic topic, Aggregate.Key key) {
    return of(topic).map(aggregate -> aggregate.key(key)).filter(Objects::nonNull).distinct();
  }

  /** The answers about each team, as if there were no other. Null, the last, is of no team. */
  public SortedMap<@Nullable String, Aggregates> byTeam() {
    SortedMap<@Nullable String, List<Aggregate>> ofTeams =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    all.stream()
        .flatMap(aggregate -> aggregate.ofItsTeam().stream())
        .forEach(
            aggregate ->
                ofTeams
                    .computeIfAbsent(aggregate.team(), team -> new ArrayList<>())
                    .add(aggregate));
    SortedMap<@Nullable String, Aggregates> byTeam = new TreeMap<>(ofTeams.comparator());
    ofTeams.forEach((team, aggregates) -> byTeam.put(team, new Aggregates(aggregates)));
    return byTeam;
  }

  public static BigDecimal sum(Stream<Aggregate> aggregates, Aggregate.Measure measure) {
    return aggregates
        .map(aggregate -> aggregate.sum(measure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static long count(Stream<Aggregate> aggregates) {
    return aggregates.mapToLong(Aggregate::count).sum();
  }
}
