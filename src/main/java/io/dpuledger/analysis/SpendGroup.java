package io.dpuledger.analysis;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The key of {@link SpendDaily}. Null where a session has no such thing, or it is unknown. */
public record SpendGroup(
    String usageDate,
    @Nullable String accountId,
    @Nullable String region,
    @Nullable String team,
    @Nullable String owner,
    @Nullable String workerType,
    @Nullable String capacityUnit,
    @Nullable String glueVersion,
    @Nullable String sessionOrigin,
    @Nullable String billingCurrency)
    implements Serializable {
  static final Comparator<SpendGroup> ORDER =
      Comparator.comparing(SpendGroup::usageDate)
          .thenComparing(by(SpendGroup::accountId))
          .thenComparing(by(SpendGroup::region))
          .thenComparing(by(SpendGroup::team))
          .thenComparing(by(SpendGroup::owner))
          .thenComparing(by(SpendGroup::workerType))
          .thenComparing(by(SpendGroup::capacityUnit))
          .thenComparing(by(SpendGroup::glueVersion))
          .thenComparing(by(SpendGroup::sessionOrigin))
          .thenComparing(by(SpendGroup::billingCurrency));

  static SpendGroup of(TableRow row) {
    return new SpendGroup(
        String.valueOf(row.text(SessionDayTable.USAGE_DATE)),
        row.text(SessionDayTable.ACCOUNT_ID),
        row.text(SessionDayTable.REGION),
        row.text(SessionDayTable.TEAM),
        row.text(SessionDayTable.OWNER),
        row.text(SessionDayTable.WORKER_TYPE),
        row.text(SessionDayTable.CAPACITY_UNIT),
        row.text(SessionDayTable.GLUE_VERSION),
        row.text(SessionDayTable.SESSION_ORIGIN),
        row.text(SessionDayTable.BILLING_CURRENCY));
  }

  private static Comparator<SpendGroup> by(Function<SpendGroup, @Nullable String> part) {
    return Comparator.comparing(part, nullsFirst(naturalOrder()));
  }
}
