package io.dpuledger.analysis;

import io.dpuledger.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is one table. */
final class SingleTable<T> implements Analysis {
  private final Table<T> table;
  private final Days days;
  private final Question<T> question;
  private @Nullable Supplier<List<T>> rows;

  SingleTable(Table<T> table, Days days, Question<T> question) {
    this.table = table;
    this.days = days;
    this.question = question;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(table.schema(), days));
  }

  @Override
  public void ask(Night night, Scans scans) {
    rows = question.ask(night, scans);
  }

  @Override
  public void answer(Night night, Answers answers) {
    answers.rows(table, Objects.requireNonNull(rows).get());
  }
}
