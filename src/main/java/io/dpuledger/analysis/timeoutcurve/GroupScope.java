package io.dpuledger.analysis.timeoutcurve;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions whose idle timeout is looked at together; what a group does not distinguish is null.
 * Each level is within the next, and money of one currency only.
 */
public record GroupScope(
    Level level,
    String billingCurrency,
    @Nullable String accountId,
    @Nullable String roleName,
    @Nullable String sessionOrigin,
    @Nullable String team)
    implements Serializable {

  /** From the narrowest group to all. A setting reaches a role and origin, or an account. */
  public enum Level {
    TEAM,
    ROLE_ORIGIN,
    ACCOUNT,
    FLEET
  }

  /** The group and the ever wider ones around it, without those that nobody can name. */
  List<GroupScope> andWider() {
    return Stream.of(Level.values())
        .filter(wider -> wider.compareTo(level) >= 0)
        .filter(wider -> wider != Level.TEAM || team != null)
        .map(this::at)
        .toList();
  }

  private GroupScope at(Level wider) {
    boolean inAccount = wider.compareTo(Level.FLEET) < 0;
    boolean ofRole = wider.compareTo(Level.ACCOUNT) < 0;
    return new GroupScope(
        wider,
        billingCurrency,
        inAccount ? accountId : null,
        ofRole ? roleName : null,
        ofRole ? sessionOrigin : null,
        wider == Level.TEAM ? team : null);
  }
}
