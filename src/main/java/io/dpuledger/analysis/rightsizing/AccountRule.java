package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import java.util.List;

/** Looks at all groups of one account and currency, and at what is recommended for them. */
interface AccountRule {
  List<Finding> look(
      List<SessionProfile> profiles, List<Recommendation> forThem, MonthlyMoney monthly);
}
