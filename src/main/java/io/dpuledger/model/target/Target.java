package io.dpuledger.model.target;

import java.io.Serializable;
import java.util.Objects;

/** One account and region to collect sessions from. */
public record Target(String accountId, String region) implements Comparable<Target>, Serializable {
  public Target {
    Objects.requireNonNull(accountId, "accountId is null");
    Objects.requireNonNull(region, "region is null");
  }

  @Override
  public int compareTo(Target other) {
    int byAccount = accountId.compareTo(other.accountId);
    return byAccount != 0 ? byAccount : region.compareTo(other.region);
  }

  @Override
  public String toString() {
    return accountId + "/" + region;
  }
}
