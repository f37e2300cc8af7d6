package io.dpuledger.model.target;

import org.jspecify.annotations.Nullable;

/** A role of the same name in each account, which the run's own credentials may assume. */
public record AssumedRole(String name, @Nullable String externalId) {
  /** The external id is shared only with the account's owner. */
  @Override
  public String toString() {
    return "role/" + name;
  }
}
