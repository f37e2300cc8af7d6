package io.dpuledger.ledger;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.change.FactRow;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.TableStore;
import io.dpuledger.table.rows.Rows;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The published facts of the days relevant to a night, with marks. Read only once. */
public final class KnownFacts implements AutoCloseable {
  private static final TableSchema TABLE = SessionFactTable.SCHEMA;

  private final TableStore store;
  private final Set<String> days;
  private final Rows.@Nullable Kept kept;

  private KnownFacts(TableStore store, Set<String> days, boolean isKept) {
    this.store = store;
    this.days = days;
    this.kept = isKept ? read(days).kept() : null;
  }

  /**
   * Reads them on first use.
   *
   * @param isAskedOnce whether they are used only once
   */
  public static KnownFacts of(TableStore store, Predicate<String> mayMatter, boolean isAskedOnce) {
    Set<String> days = new TreeSet<>(store.publishedDays(TABLE));
    days.removeIf(mayMatter.negate());
    return new KnownFacts(store, days, !isAskedOnce && !days.isEmpty());
  }

  /** The facts of some days; days not expected to be relevant are read from their files. */
  public Rows of(Predicate<String> isWanted) {
    HashSet<String> wanted = new HashSet<>(days);
    wanted.removeIf(isWanted.negate());
    Set<String> others = new TreeSet<>(store.publishedDays(TABLE));
    others.removeAll(days);
    others.removeIf(isWanted.negate());
    if (kept == null) {
      others.addAll(wanted);
      return read(others);
    }
    Rows some =
        wanted.size() == days.size()
            ? kept.rows()
            : kept.rows().where(row -> wanted.contains(row.text(SessionFactTable.CREATED_DATE)));
    return others.isEmpty() ? some : some.plus(read(others));
  }

  private Rows read(Set<String> some) {
    return Rows.of(FactRow.published(store.read(TABLE, some::contains)));
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
    }
  }
}
