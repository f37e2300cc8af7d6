package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.WithheldAdvice;

/** What a rule has to say of a group. */
sealed interface Finding {
  /** A change, and what it takes of which sessions' money. */
  record Advice(Recommendation recommendation, Lever lever) implements Finding {
    static Advice that(Recommendation recommendation) {
      return new Advice(recommendation, Lever.NONE);
    }
  }

  /** No change, for a reason that can be told. */
  record Withheld(WithheldAdvice why) implements Finding {}
}
