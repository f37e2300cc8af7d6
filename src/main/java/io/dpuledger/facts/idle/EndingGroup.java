package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with the same visible setup that were ended by a timeout. Months are separate: over
 * years coincidences would pile up, and the grades of old months would keep changing.
 */
public record EndingGroup(
    @Nullable String accountId,
    @Nullable String region,
    @Nullable String roleName,
    @Nullable String origin,
    String month)
    implements Serializable {

  static EndingGroup of(TableRow fact) {
    return new EndingGroup(
        fact.text(SessionFactTable.ACCOUNT_ID),
        fact.text(SessionFactTable.REGION),
        fact.text(SessionFactTable.ROLE_NAME),
        fact.text(SessionFactTable.SESSION_ORIGIN),
        String.valueOf(fact.text(SessionFactTable.CREATED_DATE)).substring(0, "2026-11".length()));
  }
}
