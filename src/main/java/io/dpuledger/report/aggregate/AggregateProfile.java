package io.dpuledger.report.aggregate;

import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.List;

/** All questions to one table, answered in one pass over its rows. */
public record AggregateProfile(List<AggregateQuery> questions) implements Profile<GroupSums> {
  private static final long serialVersionUID = 1;

  public AggregateProfile {
    questions = List.copyOf(questions);
  }

  public static AggregateProfile of(AggregateQuery... questions) {
    return new AggregateProfile(List.of(questions));
  }

  @Override
  public List<String> columns() {
    return questions.stream().flatMap(AggregateQuery::columns).distinct().toList();
  }

  @Override
  public GroupSums zero() {
    return new GroupSums();
  }

  @Override
  public GroupSums add(GroupSums sum, TableRow row) {
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).add(sum, row);
    }
    return sum;
  }

  @Override
  public GroupSums merge(GroupSums one, GroupSums other) {
    return one.add(other);
  }
}
