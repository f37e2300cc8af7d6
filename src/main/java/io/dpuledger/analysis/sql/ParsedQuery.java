package io.dpuledger.analysis.sql;

import java.util.Set;

/**
 * What is known of a SELECT without looking at any table.
 *
 * @param tables the ledger's tables that it asks
 * @param isOrdered whether it says in which order its rows come
 */
record ParsedQuery(Set<String> tables, boolean isOrdered) {
  ParsedQuery {
    tables = Set.copyOf(tables);
  }
}
