package io.dpuledger.analysis.rightsizing.rule;

import io.dpuledger.analysis.rightsizing.saving.MonthlyMoney;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import java.util.List;

/** Looks at one group and says what to change, or why it does not say so. */
interface RightsizingRule {
  List<Finding> look(SessionProfile profile, MonthlyMoney monthly);

  /** Looks at all groups of one account and currency, and at what is recommended for them. */
  interface OfAccount {
    List<Finding> look(
        List<SessionProfile> profiles, List<Recommendation> forThem, MonthlyMoney monthly);
  }
}
