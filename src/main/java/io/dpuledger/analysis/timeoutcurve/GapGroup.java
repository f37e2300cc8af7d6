package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEnding;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Sessions whose pauses are added up.
 *
 * @param idleProtected whether their idle timeout can end them
 * @param bucket which part of all sessions they are of
 * @param ended how they ended
 */
public record GapGroup(
    GroupScope scope, boolean idleProtected, int timeoutMinutes, int bucket, HowEnded ended)
    implements Serializable {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.BILLING_CURRENCY,
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.ROLE_NAME,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.TEAM,
          SessionFactTable.IDLE_PROTECTED,
          SessionFactTable.REGION,
          SessionFactTable.SESSION_ID,
          SessionFactTable.CREATED_ON);

  static final Comparator<GapGroup> ORDER =
      TextOrder.<GapGroup>by(group -> group.scope().billingCurrency())
          .thenComparing(TextOrder.by(group -> group.scope().accountId()))
          .thenComparing(TextOrder.by(group -> group.scope().roleName()))
          .thenComparing(TextOrder.by(group -> group.scope().sessionOrigin()))
          .thenComparing(TextOrder.by(group -> group.scope().team()))
          .thenComparing(GapGroup::idleProtected)
          .thenComparingInt(GapGroup::timeoutMinutes)
          .thenComparingInt(GapGroup::bucket)
          .thenComparing(GapGroup::ended);

  static GapGroup of(TableRow fact, String currency, int timeoutMinutes) {
    return new GapGroup(
        new GroupScope(
            GroupScope.Level.TEAM,
            currency,
            fact.text(SessionFactTable.ACCOUNT_ID),
            fact.text(SessionFactTable.ROLE_NAME),
            fact.text(SessionFactTable.SESSION_ORIGIN),
            fact.text(SessionFactTable.TEAM)),
        fact.isTrue(SessionFactTable.IDLE_PROTECTED),
        timeoutMinutes,
        SessionBucket.of(fact),
        RowEnding.of(fact));
  }
}
