package io.dpuledger.analysis.sql;

import java.util.Set;

/**
 * What can be told of a SELECT without looking at any table.
 *
 * @param tables the ledger's tables that it asks
 * @param isOrdered whether it says in which order its rows come
 * @param line where it begins in its file
 */
record ParsedQuery(Set<String> tables, boolean isOrdered, int line) {
  ParsedQuery {
    tables = Set.copyOf(tables);
  }
}
