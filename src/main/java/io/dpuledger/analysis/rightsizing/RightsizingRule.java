package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.SessionProfile;
import java.util.List;

/** Looks at one group and says what to change, or why it does not say so. */
interface RightsizingRule {
  List<Finding> look(SessionProfile profile, MonthlyMoney monthly);
}
