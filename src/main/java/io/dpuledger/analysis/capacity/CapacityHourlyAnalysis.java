package io.dpuledger.analysis.capacity;

import static org.apache.spark.sql.functions.col;

import io.dpuledger.analysis.Analysis;
import io.dpuledger.analysis.Answers;
import io.dpuledger.analysis.Night;
import io.dpuledger.analysis.Scans;
import io.dpuledger.facts.SessionFactTable;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sweeps the days on which sessions that changed were there, with all others of these days. */
public final class CapacityHourlyAnalysis implements Analysis {
  private @Nullable Supplier<Dataset<Row>> facts;

  @Override
  public List<Output> outputs() {
    return List.of(new Output(CapacityHourlyTable.SCHEMA, Days.CHANGED));
  }

  @Override
  public void ask(Night night, Scans scans) {
    SortedSet<String> days = night.daysOfChange();
    facts =
        scans.rows(
            SessionFactTable.SCHEMA,
            created ->
                !days.isEmpty()
                    && created.compareTo(days.last()) <= 0
                    && night.mayReach(created, days.first()));
  }

  @Override
  public void answer(Night night, Answers answers) {
    SortedSet<String> days = night.daysOfChange();
    answers.days(
        CapacityHourlyTable.SCHEMA,
        days,
        new HourlyCapacity(night.settings().quotas())
            .sweep(Objects.requireNonNull(facts).get())
            .where(col(CapacityHourlyTable.USAGE_DATE).isin(days.toArray())));
  }
}
