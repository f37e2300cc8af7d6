package io.dpuledger.analysis.reconciliation;

import java.util.Comparator;

/** An account that is billed in one currency. */
record Account(String id, String currency) implements Comparable<Account> {
  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::id).thenComparing(Account::currency);

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }
}
