package io.dpuledger.facts.idle;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that somebody set up alike, as far as we see, and that a timeout ended. Months are
 * counted apart: over years chance ends would pile up, and an old month's grades would never rest.
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
