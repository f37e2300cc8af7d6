package io.dpuledger.report.aggregate;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of a table answer to the report's questions: sums by group. */
public final class GroupSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<Group, MeasureSums> groups = new HashMap<>();

  MeasureSums of(Group group) {
    return groups.computeIfAbsent(group, one -> new MeasureSums());
  }

  GroupSums add(GroupSums other) {
    other.groups.forEach((group, sums) -> groups.merge(group, sums, MeasureSums::add));
    return this;
  }

  public Stream<Aggregate> aggregates() {
    return groups.entrySet().stream().map(GroupSums::aggregate);
  }

  private static Aggregate aggregate(Map.Entry<Group, MeasureSums> entry) {
    List<@Nullable String> texts = entry.getKey().texts();
    return new Aggregate(
        entry.getKey().topic(),
        texts.get(AggregateQuery.CURRENCY),
        texts.get(AggregateQuery.TEAM),
        texts.subList(AggregateQuery.KEYS, texts.size()),
        entry.getValue().known());
  }
}
