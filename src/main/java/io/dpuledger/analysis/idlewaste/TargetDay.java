package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.SessionFactTable;
import java.io.Serializable;
import java.util.List;

/** A UTC day of the sessions of one account and region, which are read together or not at all. */
public record TargetDay(String accountId, String region, String day) implements Serializable {
  static final List<String> COLUMNS = List.of(SessionFactTable.ACCOUNT_ID, SessionFactTable.REGION);
}
