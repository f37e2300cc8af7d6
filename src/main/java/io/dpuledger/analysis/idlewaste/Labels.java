package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.OwnerGroups;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dimensions that idle cost is grouped by; null where unknown. */
public record Labels(
    @Nullable String team,
    @Nullable String owner,
    @Nullable String workerType,
    @Nullable String sessionOrigin,
    @Nullable String idleTimeoutClass)
    implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.TEAM,
          SessionFactTable.OWNER,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.IDLE_TIMEOUT_CLASS);

  static final Comparator<Labels> ORDER =
      TextOrder.by(Labels::team)
          .thenComparing(TextOrder.by(Labels::owner))
          .thenComparing(TextOrder.by(Labels::workerType))
          .thenComparing(TextOrder.by(Labels::sessionOrigin))
          .thenComparing(TextOrder.by(Labels::idleTimeoutClass));

  /** One way to group it. Owners are only shown in groups: see {@link OwnerGroups}. */
  public enum Dimension {
    TOTAL,
    TEAM,
    OWNER,
    WORKER_TYPE,
    SESSION_ORIGIN,
    IDLE_TIMEOUT_CLASS
  }

  /** Of a fact, or of one of its days. */
  static Labels of(TableRow row) {
    return new Labels(
        row.text(SessionFactTable.TEAM),
        row.text(SessionFactTable.OWNER),
        row.text(SessionFactTable.WORKER_TYPE),
        row.text(SessionFactTable.SESSION_ORIGIN),
        row.text(SessionFactTable.IDLE_TIMEOUT_CLASS));
  }

  /**
   * @param owners of the currency
   */
  @Nullable String value(Dimension dimension, OwnerGroups owners) {
    return switch (dimension) {
      case TOTAL -> null;
      case TEAM -> team;
      case OWNER -> owners.of(team, owner);
      case WORKER_TYPE -> workerType;
      case SESSION_ORIGIN -> sessionOrigin;
      case IDLE_TIMEOUT_CLASS -> idleTimeoutClass;
    };
  }
}
