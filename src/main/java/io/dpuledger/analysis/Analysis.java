package io.dpuledger.analysis;

import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;
import java.util.List;
import java.util.function.Supplier;

/**
 * A question to the night, and the tables that hold its answer. An analysis is created for each
 * night: it keeps what it got when it asked until it answers. What it needs of another one is an
 * argument of its constructor.
 */
public interface Analysis {
  /** Which days of a table an answer replaces. */
  enum Days {
    /** Those on which something changed; one that is left without rows gets a file without rows. */
    CHANGED,
    /** The as-of date; a file even without rows. */
    AS_OF,
    /** The as-of date, if there are rows. It is never written again, and so comes last. */
    ONCE
  }

  /** One table of an answer. */
  record Output(TableSchema schema, Days days) {}

  /** The tables, those that others are built from first. */
  List<Output> outputs();

  /** Says what it wants to know, before anything is read. */
  void ask(Night night, Scans scans);

  /** Answers, once all analyses before it have answered. */
  void answer(Night night, Answers answers);

  /** An answer that is one table, as of the night's day. */
  static <T> Analysis of(Table<T> table, Days days, Question<T> question) {
    return new SingleTable<>(table, days, question);
  }

  /** What a table of rows needs to know, and what it makes of that. */
  interface Question<T> {
    /** Asks before anything is read, and returns what makes the rows once all has been. */
    Supplier<List<T>> ask(Night night, Scans scans);
  }
}
