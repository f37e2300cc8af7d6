package io.dpuledger.analysis.anomaly;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of a day, and what it cost on that day alone. */
public record DearSession(
    @Nullable String accountId,
    @Nullable String region,
    @Nullable String sessionId,
    @Nullable Long createdMicros,
    @Nullable String owner,
    @Nullable String workerType,
    @Nullable BigDecimal listCost,
    @Nullable BigDecimal idleCostLow,
    @Nullable BigDecimal idleCostHigh)
    implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionDayTable.ACCOUNT_ID,
          SessionDayTable.REGION,
          SessionDayTable.SESSION_ID,
          SessionDayTable.CREATED_ON,
          SessionDayTable.OWNER,
          SessionDayTable.WORKER_TYPE,
          SessionDayTable.LIST_COST,
          SessionDayTable.IDLE_COST_LOW,
          SessionDayTable.IDLE_COST_HIGH);

  static final Comparator<DearSession> DEAREST_FIRST =
      Comparator.comparing(
              DearSession::listCost, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
          .thenComparing(TextOrder.by(DearSession::accountId))
          .thenComparing(TextOrder.by(DearSession::region))
          .thenComparing(TextOrder.by(DearSession::sessionId))
          .thenComparing(
              DearSession::createdMicros, Comparator.nullsFirst(Comparator.<Long>naturalOrder()));

  static DearSession of(TableRow day) {
    return new DearSession(
        day.text(SessionDayTable.ACCOUNT_ID),
        day.text(SessionDayTable.REGION),
        day.text(SessionDayTable.SESSION_ID),
        day.micros(SessionDayTable.CREATED_ON),
        day.text(SessionDayTable.OWNER),
        day.text(SessionDayTable.WORKER_TYPE),
        day.decimal(SessionDayTable.LIST_COST),
        day.decimal(SessionDayTable.IDLE_COST_LOW),
        day.decimal(SessionDayTable.IDLE_COST_HIGH));
  }
}
