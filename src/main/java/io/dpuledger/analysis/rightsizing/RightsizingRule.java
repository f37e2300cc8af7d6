package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.Recommendation;
import io.dpuledger.model.SessionProfile;
import io.dpuledger.model.UsagePeriod;
import java.util.Optional;

/** Looks at one group and says what to change, or nothing. */
public interface RightsizingRule {
  Optional<Recommendation> recommend(SessionProfile profile, UsagePeriod lookBack);
}
