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
public record Tallies(List<Tally> all) {
  private static final Comparator<@Nullable String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** So that the same answers make the same report, in whatever order they come. */
  private static final Comparator<Tally> ORDER =
      Comparator.comparing(Tally::topic)
          .thenComparing(Tally::currency, NULLS_FIRST)
          .thenComparing(Tally::team, NULLS_FIRST)
          .thenComparing(Tally::keys, Tallies::byKeys);

  public Tallies {
    all = List.copyOf(all);
  }

  public static Tallies of(Collection<GroupSums> answers) {
    return new Tallies(answers.stream().flatMap(GroupSums::tallies).sorted(ORDER).toList());
  }

  private static int byKeys(List<@Nullable String> one, List<@Nullable String> other) {
    int order = 0;
    for (int i = 0; i < one.size() && order == 0; i++) {
      order = NULLS_FIRST.compare(one.get(i), other.get(i));
    }
    return order;
  }

  public Stream<Tally> of(Tally.Topic topic) {
    return all.stream().filter(tally -> tally.topic() == topic);
  }

  public Stream<Tally> of(Tally.Topic topic, String currency) {
    return of(topic).filter(tally -> currency.equals(tally.currency()));
  }

  /** Every value of one key. */
  public Stream<String> values(Tally.Topic topic, int key) {
    return of(topic).map(tally -> tally.key(key)).filter(Objects::nonNull).distinct();
  }

  /** The answers about each team, as if there were no other. Null, the last, is of no team. */
  public SortedMap<@Nullable String, Tallies> byTeam() {
    SortedMap<@Nullable String, List<Tally>> ofTeams =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    all.stream()
        .flatMap(tally -> tally.ofItsTeam().stream())
        .forEach(
            tally -> ofTeams.computeIfAbsent(tally.team(), team -> new ArrayList<>()).add(tally));
    SortedMap<@Nullable String, Tallies> byTeam = new TreeMap<>(ofTeams.comparator());
    ofTeams.forEach((team, tallies) -> byTeam.put(team, new Tallies(tallies)));
    return byTeam;
  }

  public static BigDecimal sum(Stream<Tally> tallies, Tally.Measure measure) {
    return tallies.map(tally -> tally.sum(measure)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static long count(Stream<Tally> tallies) {
    return tallies.mapToLong(Tally::count).sum();
  }
}
