package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who opened sessions of one setup, and where.
 *
 * @param name the owner, or the role of those without one
 */
record OpenedBy(String region, String name, boolean isOwner) {
  static final List<String> COLUMNS =
      List.of(SessionFactTable.REGION, SessionFactTable.OWNER, SessionFactTable.ROLE_NAME);

  static @Nullable OpenedBy owner(TableRow row) {
    String owner = row.text(SessionFactTable.OWNER);
    return owner == null
        ? null
        : new OpenedBy(row.requireText(SessionFactTable.REGION), owner, true);
  }

  /** The role stands for those who run dbt with it, where they are not known. */
  static @Nullable OpenedBy runner(TableRow row) {
    OpenedBy owner = owner(row);
    String role = row.text(SessionFactTable.ROLE_NAME);
    return owner != null || role == null
        ? owner
        : new OpenedBy(row.requireText(SessionFactTable.REGION), role, false);
  }

  void write(SumOutput out) {
    out.text(region);
    out.text(name);
    out.flag(isOwner);
  }

  static OpenedBy read(SumInput in) {
    return new OpenedBy(in.text(), in.text(), in.flag());
  }
}
