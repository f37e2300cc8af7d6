package io.dpuledger.app.eventlog;

import io.dpuledger.facts.session.ObservedRow;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import java.util.List;
import java.util.TreeSet;

/** Where the logs of observed sessions go. */
record SessionPaths() implements Profile<TreeSet<String>> {
  @Override
  public List<String> columns() {
    return ObservedRow.COLUMNS;
  }

  @Override
  public TreeSet<String> zero() {
    return new TreeSet<>();
  }

  @Override
  public TreeSet<String> add(TreeSet<String> sum, TableRow row) {
    String place = EventLogArgument.of(ObservedRow.of(row).defaultArguments());
    if (place != null) {
      sum.add(place);
    }
    return sum;
  }

  @Override
  public TreeSet<String> merge(TreeSet<String> one, TreeSet<String> other) {
    one.addAll(other);
    return one;
  }
}
